// What this device remembers of its reader's choice in the first round of a vote.

import type { Event, Vote } from "../room/protocol";
import type { RoomState } from "../room/room-state";
import type { FormState } from "./form-state";

/** What this reader chose in the first round; undefined when they did not, or in that round itself. */
export function chosenBefore(forms: FormState, vote: Vote): string | undefined {
  const chose = forms.read("chose");
  return vote.round === 2 && chose?.position === vote.position ? chose.option : undefined;
}

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
