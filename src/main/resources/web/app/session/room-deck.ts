// What the deck says beside its cards, in this window: fetched when it is wanted for the first time.

import * as api from "./api";
import type { RoomDeck } from "../room/deck-protocol";
import type { Session } from "./session";

const RETRY_MS = 3_000;

const readers = new WeakMap<Session, RoomDeckReader>();

/** Undefined until it is there; the session is drawn again then. */
export function roomDeckOf(session: Session): RoomDeck | undefined {
  let reader = readers.get(session);
  if (reader === undefined) {
    reader = new RoomDeckReader(session);
    readers.set(session, reader);
    void reader.load();
  }
  return reader.deck;
}

class RoomDeckReader {
  deck: RoomDeck | undefined;

  constructor(private readonly session: Session) {}

  /** Asks until there is an answer; gives up when this browser is not in the room. */
  async load(): Promise<void> {
    const { room, token } = this.session.stored;
    try {
      this.deck = await api.call<RoomDeck>("GET", `/rooms/${room}/deck`, token);
      this.session.changed();
    } catch (error) {
      if (api.membershipAfter(error) === "unreachable") {
        window.setTimeout(() => void this.load(), RETRY_MS);
      }
    }
  }
}
