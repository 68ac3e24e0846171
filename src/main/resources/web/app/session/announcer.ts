// What happens, in the words that a screen reader says without moving anybody's focus.

import { t } from "../messages/i18n";
import { liveRegion, say } from "../ui/live-region";
import { PartOfPage } from "../ui/part-of-page";
import type { RoomState } from "../room/room-state";
import type { Card, Event } from "../room/protocol";
import { bare } from "./sentence";

const HAND = "hand";
/** Which card is in view, and where the group is. */
export const CARD = "card";

/** The words for events: they come with what is around a card, or with the first event. */
export const eventWords = new PartOfPage(() => import("./event-words"));

export class Announcer {
  constructor() {
    liveRegion();
  }

  /** Of what waits about the same thing only the newest is said. */
  say(text: string, about?: string): void {
    say(text, about);
  }

  card(card: Card | undefined, count: number): void {
    if (card !== undefined) {
      const kind = card.practice ? `${t.practice}, ${t.kind[card.kind]}` : t.kind[card.kind];
      this.say(t.announce.card(card.position, count, kind, card.title, card.text) + choicesOf(card), CARD);
    }
  }

  /** Hands for the facilitator; the floor, the chat and what the group does together for everyone; never what the reader did themselves. */
  event(event: Event, before: RoomState | undefined, state: RoomState, names: Map<string, string>, cards: readonly Card[]): void {
    if (event.type !== "hand.raised" || state.you.role === "facilitator") {
      eventWords.use(({ inWords, stopped }) => {
        const words = inWords(event, state, names, cards) ?? stopped(event, before, state);
        if (words !== undefined) {
          this.say(words);
        }
      });
    }
  }

  /** The reader's own place among the hands, whenever it changes; nothing of a hand that they lowered or that got them the floor. */
  hand(before: RoomState, state: RoomState, event: Event): void {
    const [was, now] = [placeOf(before), placeOf(state)];
    if (now !== was && now > 0) {
      this.say(t.hands.yours(now), HAND);
    } else if (now !== was && event.by !== state.you.id && state.floor !== state.you.id) {
      this.say(event.type === "hand.lowered" && event.because === "card" ? t.hands.lost : t.hands.down, HAND);
    }
  }
}

/** What there is to choose; the options are on the screen, so they are told. */
function choicesOf({ kind, choices = [] }: Card): string {
  return choices.length === 0 ? "" : ` ${t.choices[kind]} ${choices.map(bare).join("; ")}.`;
}

/** 1 for who is next, 0 when the hand is down. */
function placeOf({ hands, you }: RoomState): number {
  return hands.findIndex((hand) => hand.member === you.id) + 1;
}
