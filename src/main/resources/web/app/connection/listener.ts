// What a connection tells of itself and of the room.

import type { Event, Snapshot } from "../room/protocol";

/** `closed`: no more attempts, see the reason; `waiting`: between two attempts. */
export type ConnectionStatus = "connecting" | "live" | "waiting" | "closed";
/** `replaced`: the session is open in too many windows, and this one was the oldest. */
export type DisconnectReason = "removed" | "ended" | "erased" | "unknown" | "replaced";

/** What the REST side says of us when a line would not open: a browser can't see a handshake's status. */
export type MembershipCheck = "welcome" | "unknown" | "unreachable";

export interface Listener {
  snapshot(snapshot: Snapshot): void;
  event(event: Event): void;
  /** The server's time, every now and then. */
  time(at: string): void;
  status(status: ConnectionStatus): void;
  disconnected(reason: DisconnectReason): void;
}
