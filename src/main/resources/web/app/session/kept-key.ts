// The facilitator key that this device keeps, if it does: only as long as it is the room's.

import { t } from "../messages/i18n";
import { displayNames, nameOf } from "../room/display-names";
import type { RoomState } from "../room/room-state";
import * as store from "./session-store";
import type { StoredSession } from "./session-store";

/** Drops the key when the room has another by now; another window of this device may have kept that one. True when it went. */
export function dropOldKey(stored: StoredSession, keyRenewed: number): boolean {
  if (stored.facilitatorKey === undefined || (stored.keySeq !== undefined && stored.keySeq >= keyRenewed)) {
    return false;
  }
  const kept = store.change(stored, (session) => {
    session.keySeq ??= keyRenewed;
    if (session.keySeq < keyRenewed) {
      delete session.facilitatorKey;
      session.keySeq = keyRenewed;
    }
  });
  take(stored, kept);
  return stored.facilitatorKey === undefined;
}

/** The new key takes the place of the old one; `seq` is that of its making. */
export function keepNewKey(stored: StoredSession, facilitatorKey: string, seq: number): void {
  take(
    stored,
    store.change(stored, (session) => Object.assign(session, { facilitatorKey, keySeq: seq })),
  );
}

/** What a facilitator has to know of a new key; who made it knows. `by`: whose event led to this state, if it was one. */
export function newsOfKey(stored: StoredSession, before: RoomState | undefined, state: RoomState, by?: string): string | undefined {
  const renewed = state.keyRenewed ?? 0;
  const dropped = dropOldKey(stored, renewed);
  const here = by !== undefined && renewed > (before?.keyRenewed ?? 0);
  if (here) {
    return by === stored.member ? undefined : t.key.renewed(nameOf(displayNames(state.members), by));
  }
  return dropped ? t.key.renewedMeanwhile : undefined;
}

function take(stored: StoredSession, kept: StoredSession | undefined): void {
  delete stored.facilitatorKey;
  if (kept?.facilitatorKey !== undefined) {
    stored.facilitatorKey = kept.facilitatorKey;
  }
  if (kept?.keySeq !== undefined) {
    stored.keySeq = kept.keySeq;
  }
}
