// How long this device keeps the session. The room tells: it stays longer when it is used, and shorter when it has ended.

import * as api from "./api";
import type { RoomState } from "../room/room-state";
import * as store from "./session-store";
import type { StoredSession } from "./session-store";

const FRESH_MS = 3_600_000;
/** A whole group hears of start and end in the same moment. */
const SPREAD_MS = 10_000;

export class Lease {
  constructor(
    private readonly stored: StoredSession,
    private readonly live: () => boolean,
    private readonly changed: () => void,
  ) {}

  /** Asks again every hour, while there is a line. */
  start(): void {
    window.setInterval(() => this.live() && void this.renew(), FRESH_MS);
  }

  /** `ahead`: by how many milliseconds the server's clock is ahead of this device's. */
  follow(before: RoomState | undefined, state: RoomState, ahead: number): void {
    if (before === undefined) {
      store.change(this.stored, (kept) => (kept.skew = ahead));
    }
    const known = this.stored.toldAt !== undefined && Math.abs(Date.now() - this.stored.toldAt) < FRESH_MS;
    const changed = before !== undefined && before.status !== state.status;
    if (changed || (before === undefined && !known)) {
      window.setTimeout(() => void this.renew(), changed ? Math.random() * SPREAD_MS : 0);
    }
  }

  private async renew(): Promise<void> {
    try {
      const { room, state } = await api.room(this.stored.room, this.stored.token);
      const told = {
        expiresAt: room.expiresAt,
        reportExpiresAt: room.reportExpiresAt,
        toldAt: Date.now(),
        ended: state.status === "ended",
      };
      store.change(this.stored, (kept) => Object.assign(kept, told));
      Object.assign(this.stored, told);
      this.changed();
    } catch {
      // What was told before holds; the connection tells when the room is gone.
    }
  }
}
