// What the primary button of a practice session leads to at each card: whoever presses nothing else has tried everything once, a vote
// and a second round of it, the break, a quiet moment and a round.

import type { Primary } from "../session/facilitator/practice-guide";
import type { Session } from "../session/session";
import { x } from "../messages/practice";
import type { Command } from "../room/command";
import type { Card, State } from "../room/protocol";

/** What was tried already: each thing is offered once. */
export type Tried = Set<"vote" | "again" | "think" | "round">;

type Room = Pick<State, "status" | "vote" | "think" | "round" | "floor" | "step" | "position">;

/**
 * Undefined: on to the next card, as in a real session.
 *
 * @param votable whether a card has something to choose
 */
export function nextTry(
  state: Room,
  cards: readonly Card[],
  tried: Tried,
  votable: (card: Card) => boolean,
): Primary | "break" | undefined {
  const [voteAt, thinkAt, roundAt] = placesIn(cards, votable);
  const { position } = state;
  if (state.status !== "live") {
    return undefined;
  }
  switch (position) {
    case voteAt:
      return voting(state, tried) ?? (state.step?.key === "round-one" ? "break" : undefined);
    case thinkAt:
      return thinking(state, tried);
    case roundAt:
      return taking(state, tried);
    default:
      return undefined;
  }
}

/** The first card after the start that can be voted on, and the two after it. */
function placesIn(cards: readonly Card[], votable: (card: Card) => boolean): (number | undefined)[] {
  const talk = cards.filter(({ place }) => place !== "last").map(({ position }) => position);
  const first = cards.find((card) => card.position > 1 && card.place !== "last" && votable(card))?.position;
  return first === undefined ? [undefined, talk[1], talk[2]] : [first, ...talk.filter((position) => position > first)];
}

function voting({ vote, position }: Room, tried: Tried): Primary | undefined {
  if (vote?.position === position && vote.counts === undefined) {
    return asking(x.primary.reveal, { type: "vote.reveal", position });
  }
  if (!tried.has("vote")) {
    return asking(x.primary.vote, { type: "vote.open", position }, () => tried.add("vote"));
  }
  return vote?.position === position && vote.round === 1 && !tried.has("again")
    ? asking(x.primary.again, { type: "vote.again", position }, () => tried.add("again"))
    : undefined;
}

function thinking({ think, position }: Room, tried: Tried): Primary | undefined {
  if (think?.position === position && think.texts === undefined) {
    return asking(x.primary.texts, { type: "think.reveal", position });
  }
  return tried.has("think") ? undefined : asking(x.primary.think, { type: "think.open", position, minutes: 1 }, () => tried.add("think"));
}

function taking({ round, floor, position }: Room, tried: Tried): Primary | undefined {
  if (round?.position === position && typeof floor === "string") {
    return asking(x.primary.pass, { type: "round.next", member: floor });
  }
  return tried.has("round") ? undefined : asking(x.primary.round, { type: "round.start", position }, () => tried.add("round"));
}

function asking(words: string, command: Command, tried: () => unknown = () => {}): Primary {
  return {
    words,
    go: async (session: Session) => (await session.ask(command)) && tried(),
  };
}
