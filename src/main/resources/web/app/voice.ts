// The one polite live region of a page: what a screen reader says without moving anybody's focus.

import { t } from "./i18n";
import { nameOf } from "./names";
import type { RoomState } from "./room-state";
import { togetherInWords } from "./voice-together";
import type { Card, Event } from "./wire";

const KEPT = 3;

export class Voice {
  private readonly region = document.createElement("div");

  constructor() {
    this.region.className = "visually-hidden";
    this.region.setAttribute("role", "status");
    this.region.setAttribute("aria-live", "polite");
    this.region.setAttribute("aria-atomic", "false");
    this.region.id = "melding";
    document.body.append(this.region);
  }

  say(text: string): void {
    const line = document.createElement("p");
    line.textContent = text;
    this.region.append(line);
    while (this.region.children.length > KEPT) {
      this.region.firstElementChild?.remove();
    }
  }

  card(card: Card | undefined, count: number): void {
    if (card !== undefined) {
      const kind = card.practice ? `${t.practice}, ${t.kind[card.kind]}` : t.kind[card.kind];
      this.say(t.announce.card(card.position, count, kind, card.title, card.text) + choicesOf(card));
    }
  }

  /** Hands for the facilitator; the floor, the chat and what the group does together for everyone; never what the reader did themselves. */
  event(event: Event, state: RoomState, names: Map<string, string>, facilitates: boolean, cards: readonly Card[]): void {
    const who = (event.member ?? event.by) as string;
    const own = who === state.you.id;
    if (event.type === "hand.raised" && facilitates && !own) {
      this.say(t.hands.raised(nameOf(names, who)));
    } else if (event.type === "hand.called") {
      this.say(own ? t.hands.floorYou : t.hands.floor(nameOf(names, who)));
    } else if (event.type === "chat.sent" && !own) {
      this.say(t.chat.said(nameOf(names, who), String(event.text), event.to === "facilitator"));
    } else {
      this.sayIf(togetherInWords(event, state, names, cards));
    }
  }

  /** The reader's own place among the hands, whenever it changes; nothing of a hand that they lowered or that got them the floor. */
  hand(before: RoomState, state: RoomState, by?: string): void {
    const [was, now] = [placeOf(before), placeOf(state)];
    if (now !== was && now > 0) {
      this.say(t.hands.yours(now));
    } else if (now !== was && by !== state.you.id && state.floor !== state.you.id) {
      this.say(t.hands.down);
    }
  }

  private sayIf(words: string | undefined): void {
    if (words !== undefined) {
      this.say(words);
    }
  }
}

/** What there is to choose; the options are on the screen, so they are told. */
function choicesOf({ kind, choices = [] }: Card): string {
  return choices.length === 0 ? "" : ` ${t.choices[kind]} ${choices.join("; ")}`;
}

/** 1 for who is next, 0 when the hand is down. */
function placeOf({ hands, you }: RoomState): number {
  return hands.findIndex((hand) => hand.member === you.id) + 1;
}
