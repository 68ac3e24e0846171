// What a reader's own device remembers of a vote.

import type { Event } from "../room/protocol";
import type { RoomState } from "../room/room-state";
import type { FormState } from "./form-state";

/** Keeps what this reader chooses in a first round, and forgets it when another begins. */
export function rememberChoice(forms: FormState, event: Event, { you, vote }: RoomState): void {
  if (vote?.round !== 1) {
    return;
  }
  if (event.type === "vote.cast" && event.by === you.id && event.option !== undefined) {
    forms.write("chose", { position: event.position, option: event.option });
  } else if (event.type === "vote.opened" || (event.type === "vote.cast" && event.by === you.id)) {
    forms.drop("chose");
  }
}
