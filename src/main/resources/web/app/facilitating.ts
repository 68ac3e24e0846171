// What a facilitator's window has besides the session: a private alarm, and drafts that save themselves.

import { AlarmBell } from "./alarm-bell";
import { Drafts } from "./drafts";
import { roomDrafts } from "./room-drafts";
import type { Session } from "./session";

const bells = new WeakMap<Session, AlarmBell>();
const drafts = new WeakMap<Session, Drafts>();

export function bellOf(session: Session): AlarmBell {
  const bell = bells.get(session) ?? new AlarmBell(session);
  bells.set(session, bell);
  return bell;
}

export function draftsOf(session: Session): Drafts {
  const own = drafts.get(session) ?? new Drafts(roomDrafts(session));
  drafts.set(session, own);
  return own;
}

/** What goes on in every window of a facilitator: alarms, and texts that are saved before the window goes. */
export function facilitating(session: Session): void {
  bellOf(session).watch();
  window.addEventListener("pagehide", () => draftsOf(session).flushAll());
}
