// What a screen reader says of votes, the break and the closing. Pure.

import { optionsInWords } from "./ballot";
import { clockTime, there } from "./clock-words";
import { t } from "./i18n";
import { nameOf } from "./names";
import type { RoomState } from "./room-state";
import type { Card, Event, OutcomeKind } from "./wire";

/** Undefined: nothing to say, or the reader did it themselves. */
export function togetherInWords(
  event: Event,
  state: RoomState,
  names: Map<string, string>,
  cards: readonly Card[],
): string | undefined {
  const own = event.by === state.you.id;
  switch (event.type) {
    case "vote.opened":
      return own ? undefined : t.vote.openedSaid(event.position as number);
    case "vote.revealed":
      return result(state, cards);
    case "break.started": {
      const [until, zone] = [Date.parse(event.until as string), state.agenda.zone];
      return t.pause.startedSaid(clockTime(until, zone), there(until, zone));
    }
    case "break.ended":
      return t.pause.endedSaid;
    case "step.entered":
      return event.step === "closing" && !own ? t.closing.enteredSaid : undefined;
    case "grades.revealed":
      return t.closing.revealedSaid(event.average as number);
    case "outcome.added":
      return own ? undefined : t.outcome.addedSaid(nameOf(names, event.by ?? ""), event.kind as OutcomeKind, event.text as string);
    default:
      return undefined;
  }
}

function result(state: RoomState, cards: readonly Card[]): string | undefined {
  const vote = state.vote;
  const card = cards[(vote?.position ?? 0) - 1];
  if (vote?.counts === undefined || card === undefined) {
    return undefined;
  }
  const words = optionsInWords(card, vote.options);
  return t.vote.revealedSaid(
    vote.position,
    vote.options.map((option, index) => t.vote.count(words[index] ?? option, vote.counts?.[option] ?? 0)),
  );
}
