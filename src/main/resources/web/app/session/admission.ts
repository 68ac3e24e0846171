// This device remembers the session that it just came into.

import type { Entry } from "./api";
import { stayHere } from "./navigation";
import * as store from "./session-store";

/** Without `keepKey` the key is not written down here; `untilClosed` keeps everything for this window only. */
export function keep(
  entry: Entry,
  word: string,
  facilitatorKey: string | undefined,
  { untilClosed, keepKey }: store.Choices,
): store.StoredSession {
  const session: store.StoredSession = {
    room: entry.room.id,
    token: entry.token,
    member: entry.member.id,
    role: entry.member.role,
    title: entry.room.title,
    name: entry.member.name,
    joinedAt: Date.now(),
    word,
    expiresAt: entry.room.expiresAt,
    reportExpiresAt: entry.room.reportExpiresAt,
    toldAt: Date.now(),
    ...(facilitatorKey === undefined || !keepKey ? {} : { facilitatorKey }),
  };
  // Who comes in anew takes the place of who was let go.
  store
    .membersOf(session.room)
    .filter((one) => one.refused)
    .forEach(store.forget);
  if (!store.remember(session, untilClosed)) {
    stayHere();
  }
  return session;
}
