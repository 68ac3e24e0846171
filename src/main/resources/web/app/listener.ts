// What a connection tells of itself and of the room.

import type { Event, Snapshot } from "./wire";

/** `closed`: no more attempts, see the reason; `waiting`: between two attempts. */
export type Line = "connecting" | "live" | "waiting" | "closed";
/** `replaced`: the session is open in too many windows, and this one was the oldest. */
export type Farewell = "removed" | "ended" | "unknown" | "replaced";

/** What the REST side says of us when a line would not open: a browser can't see a handshake's status. */
export type Standing = "welcome" | "unknown" | "unreachable";

export interface Listener {
  snapshot(snapshot: Snapshot): void;
  event(event: Event): void;
  /** The server's time, every now and then. */
  time(at: string): void;
  line(line: Line): void;
  farewell(reason: Farewell): void;
}
