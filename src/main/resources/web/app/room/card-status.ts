// What was discussed and what is left, as the report will tell it (rule 16.1). Pure.

import type { RoomState } from "./room-state";

export type CardStatus = "discussed" | "shown" | "skipped" | "parked" | "open";

/** A card that was in view for less, and about which nothing was written, voted or said, only flashed by. */
const DISCUSSED_MS = 60_000;

type Talk = Pick<RoomState, "marks" | "shown" | "viewed" | "talked" | "position" | "shownAt">;

/** By its mark, or else by what was done about it until `now`, which is by the clock of the server. */
export function standing(state: Talk, position: number, now: number): CardStatus {
  const mark = state.marks[String(position)];
  if (mark !== undefined) {
    return mark;
  }
  if (state.talked.includes(position) || viewed(state, position, now) >= DISCUSSED_MS) {
    return "discussed";
  }
  return state.shown.includes(position) ? "shown" : "open";
}

function viewed(state: Talk, position: number, now: number): number {
  const here = position === state.position && state.shownAt !== undefined ? Math.max(0, now - Date.parse(state.shownAt)) : 0;
  return (state.viewed[String(position)] ?? 0) + here;
}
