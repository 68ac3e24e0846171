// What the wire contract says of the quiet moment and the round.

/** A quiet moment: `own` until it is revealed, `texts` once it is. */
export interface Moment {
  position: number;
  /** When the group means to go on; nothing ends by itself then. */
  until?: string;
  count: number;
  own?: string;
  texts?: string[];
}

/** Everybody gets the floor once. Who has it is the room's `floor`. */
export interface Round {
  position: number;
  order: string[];
  /** Who comes after the one who has the floor. */
  ahead: string[];
}

export type TogetherEvent =
  | { type: "think.opened"; position: number; until?: string }
  | { type: "think.written"; position: number; text?: string; count: number }
  | { type: "think.counted"; position: number; count: number }
  | { type: "think.revealed"; position: number; texts: string[] }
  | { type: "think.closed"; position: number }
  | { type: "round.started"; position: number; order: string[] }
  | { type: "round.ended" };
