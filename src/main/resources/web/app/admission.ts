// This device remembers the session that it just came into.

import type { Entry } from "./api";
import * as store from "./session-store";

export function keep(entry: Entry, word: string, facilitatorKey: string | undefined): store.StoredSession {
  const session: store.StoredSession = {
    room: entry.room.id,
    token: entry.token,
    member: entry.member.id,
    role: entry.member.role,
    title: entry.room.title,
    joinedAt: Date.now(),
    word,
    ...(facilitatorKey === undefined ? {} : { facilitatorKey }),
  };
  store.remember(session);
  return session;
}
