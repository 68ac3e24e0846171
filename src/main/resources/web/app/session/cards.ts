// The cards in the room's order: fetched once, kept in this tab, so that they are there when the network is not. A facilitator
// waits for the explanations first.

import * as api from "./api";
import * as kept from "./kept";
import type { StoredSession } from "./session-store";
import type { Card } from "../room/protocol";

const RETRY_MS = 3_000;

export class RoomCards {
  all: Card[] = [];

  constructor(
    private readonly stored: StoredSession,
    private readonly changed: () => void,
  ) {}

  /** Asks until there is an answer; gives up when this browser is not in the room. */
  async load(): Promise<void> {
    if (this.stored.role === "participant") {
      this.takeKept();
    }
    try {
      this.all = await api.cards(this.stored.room, this.stored.token);
      kept.keepCards(this.stored.room, this.all);
      this.changed();
    } catch (error) {
      if (api.membershipAfter(error) === "unreachable") {
        this.takeKept();
        window.setTimeout(() => void this.load(), RETRY_MS);
      }
    }
  }
  private takeKept(): void {
    if (this.all.length === 0) {
      this.all = kept.keptCards(this.stored.room) ?? [];
      this.changed();
    }
  }
}
