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
  reason: DisconnectReason | "erased" | undefined;

  constructor(private readonly session: Leaving) {}

  leave(reason: DisconnectReason | "erased"): void {
    const { session } = this;
    this.reason = reason;
    this.tidy(reason);
    if (reason === "ended" && session.state?.status !== "ended") {
      void this.confirmEnd();
    }
    session.changed();
  }

  /** What is certain goes. Who is not known may be so again, as after a backup was put back, and has a key that still does. */
  private tidy(reason: DisconnectReason | "erased"): void {
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

  /** Closed without a `session.ended`: somebody erased the room, or that frame was lost. */
  private async confirmEnd(): Promise<void> {
    const { session } = this;
    if ((await api.standing(session.stored.room, session.stored.token)) === "unknown") {
      this.leave("unknown");
    } else if (session.state !== undefined) {
      session.state = { ...session.state, status: "ended" };
      session.changed();
    }
  }
}
