// The sessions that this browser is in: which of them a word is about, and what became of them.

import * as api from "./api";
import { dropInvitation } from "./invitation-word";
import * as store from "./session-store";
import { squeezed } from "../room/normal-form";

/** The sessions of this browser; one to practise in is no way back. */
export function sessionsHere(): store.StoredSession[] {
  return store.all().filter((session) => session.practice !== true);
}

/** Who this browser is already in the session of this word. */
export function inSessionOf(word: string, sessions: store.StoredSession[]): store.StoredSession[] {
  const found = squeezed(word);
  return sessions.filter((session) => session.refused !== true && session.ended !== true && squeezed(session.word ?? "") === found);
}

/** This tab is that member from now on, and nobody who was invited. */
export function become(session: store.StoredSession): void {
  store.become(session);
  dropInvitation();
}

/** Asks the server: a session that ended, or that knows us no more, is no way back. All of them, as they are now. */
export async function lookUp(sessions: store.StoredSession[]): Promise<store.StoredSession[]> {
  for (const session of sessions) {
    const became = await standing(session);
    if (became !== undefined) {
      store.change(session, (kept) => Object.assign(kept, became));
    }
  }
  return sessionsHere();
}

async function standing(session: store.StoredSession): Promise<Partial<store.StoredSession> | undefined> {
  try {
    const { state } = await api.room(session.room, session.token);
    return { ended: state.status === "ended", refused: false };
  } catch (error) {
    return api.membershipAfter(error) === "unknown" ? { refused: true } : undefined;
  }
}
