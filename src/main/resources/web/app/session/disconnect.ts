// Why this reader is no longer in the session, and what this device forgets then: nothing but by an end that is certain.

import * as api from "./api";
import { t } from "../messages/i18n";
import type { DisconnectReason } from "../connection/listener";
import type { RoomState } from "../room/room-state";
import * as store from "./session-store";

/** What of a session the end of it touches. */
export interface Leaving {
  readonly stored: store.StoredSession;
  state: RoomState | undefined;
  changed(): void;
  refuse(notice: string): void;
}

export class Disconnect {
  reason: DisconnectReason | undefined;

  constructor(private readonly session: Leaving) {}

  leave(reason: DisconnectReason): void {
    const { session } = this;
    this.reason = reason;
    this.tidy(reason);
    // The event of the end may have been lost.
    if (reason === "ended" && session.state !== undefined) {
      session.state = { ...session.state, status: "ended" };
    }
    session.changed();
  }

  /** What is certain goes. Who is not known may be so again, as after a backup was put back, and has a key that still does. */
  private tidy(reason: DisconnectReason): void {
    const { stored } = this.session;
    if (reason === "erased") {
      store.membersOf(stored.room).forEach(store.forget);
    } else if (reason === "removed" && stored.facilitatorKey === undefined) {
      store.forget(stored);
    } else if (reason === "removed" || reason === "unknown") {
      store.change(stored, (kept) => (kept.refused = true));
    }
  }

  /** The facilitator has everything of the room erased. */
  async erase(): Promise<void> {
    try {
      await api.erase(this.session.stored.room, this.session.stored.token);
      this.leave("erased");
    } catch {
      this.session.refuse(t.refused.lost);
    }
  }
}
