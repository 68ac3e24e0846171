// What was discussed and what is left, as the report will tell it (rule 16.1). Pure.

import type { RoomState } from "./room-state";

export type CardStatus = "discussed" | "skipped" | "parked" | "open";

/** A card counts as discussed when it was marked so, or shown and put aside in no other way. */
export function standing(state: Pick<RoomState, "marks" | "shown">, position: number): CardStatus {
  return state.marks[String(position)] ?? (state.shown.includes(position) ? "discussed" : "open");
}
