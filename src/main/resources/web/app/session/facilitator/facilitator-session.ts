// What a facilitator's window has besides the session: a private alarm and other sounds, and drafts that save themselves.

import { AlarmBell } from "./alarm";
import { Autosave, type AutosaveEnvironment } from "./autosave";
import { inWords } from "../refusal-text";
import type { Session } from "../session";
import * as kept from "../kept";
import { News } from "./news";
import { Signals } from "./signals";
import { Sound } from "./sound";
import { ShowCard } from "../show-card";

const bells = new WeakMap<Session, AlarmBell>();
const drafts = new WeakMap<Session, Autosave>();
const sounds = new WeakMap<Session, Sound>();
const signals = new WeakMap<Session, Signals>();
const news = new WeakMap<Session, News>();

export function bellOf(session: Session): AlarmBell {
  const bell = bells.get(session) ?? new AlarmBell(session, soundOf(session));
  bells.set(session, bell);
  return bell;
}

export function soundOf(session: Session): Sound {
  const sound = sounds.get(session) ?? new Sound(() => session.changed());
  sounds.set(session, sound);
  return sound;
}

/** To be called after every change of the session: whether something has to be heard or said. */
export function listen(session: Session): void {
  const own = signals.get(session) ?? new Signals(session, soundOf(session));
  signals.set(session, own);
  own.look();
  const ownNews = news.get(session) ?? new News(session);
  news.set(session, ownNews);
  ownNews.look();
}

export function autosaveOf(session: Session): Autosave {
  const own = drafts.get(session) ?? new Autosave(environmentOf(session));
  drafts.set(session, own);
  return own;
}

/** What goes on in every window of a facilitator: alarms, and texts that are saved before the window goes. */
export function facilitating(session: Session): void {
  session.mover = new ShowCard(session);
  soundOf(session).watch();
  bellOf(session).watch();
  window.addEventListener("pagehide", () => autosaveOf(session).flushAll());
}

/** Drafts go out over the session's connection, and wait in this window's storage. */
function environmentOf(session: Session): AutosaveEnvironment {
  return {
    seq: () => session.state?.seq ?? 0,
    send: (command) => session.send(command),
    changed: () => session.changed(),
    keep: (drafts) => kept.keepDrafts(session.stored.room, drafts),
    kept: () => kept.keptDrafts(session.stored.room),
    inWords,
    live: () => session.connectionStatus === "live",
    later: (work, ms) => window.setTimeout(work, ms),
    cancel: (timer) => window.clearTimeout(timer),
  };
}
