// What happens, in the words that a screen reader says without moving anybody's focus.

import { t } from "../messages/i18n";
import { wordsOf } from "../room/vote-options";
import { clockTime, there } from "../ui/format-time";
import { liveRegion, say } from "../ui/live-region";
import { nameOf } from "../room/display-names";
import type { RoomState } from "../room/room-state";
import type { Card, Event } from "../room/protocol";

const HAND = "hand";
/** Which card is in view, and where the group is. */
export const CARD = "card";

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
      this.sayIf(inWords(event, state, names, cards) ?? stopped(event, before, state));
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

  private sayIf(words: string | undefined): void {
    if (words !== undefined) {
      this.say(words);
    }
  }
}

/** What there is to choose; the options are on the screen, so they are told. */
function choicesOf({ kind, choices = [] }: Card): string {
  return choices.length === 0 ? "" : ` ${t.choices[kind]} ${choices.map(bare).join("; ")}.`;
}

/** Something comes after it. */
function bare(sentence: string): string {
  return sentence.replace(/\.$/, "");
}

/** 1 for who is next, 0 when the hand is down. */
function placeOf({ hands, you }: RoomState): number {
  return hands.findIndex((hand) => hand.member === you.id) + 1;
}

/** Undefined: nothing to say, or the reader did it themselves and sees it where they are. */
function inWords(event: Event, state: RoomState, names: Map<string, string>, cards: readonly Card[]): string | undefined {
  const own = event.by === state.you.id;
  switch (event.type) {
    case "hand.raised":
      return event.member === state.you.id ? undefined : t.hands.raised(nameOf(names, event.member));
    case "hand.called":
      return floorOf(state, names);
    case "chat.sent":
      return own ? t.chat.sent : t.chat.said(nameOf(names, event.by ?? ""), event.text, whom(event, state, names));
    case "vote.opened":
      return own ? undefined : event.round === 2 ? t.vote.openedAgainSaid(event.position) : t.vote.openedSaid(event.position);
    case "vote.revealed":
      return result(state, cards);
    case "think.opened":
      return own ? undefined : t.think.openedSaid(event.position);
    case "think.revealed":
      return t.think.revealedSaid(event.texts);
    case "round.started":
      return `${t.round.startedSaid} ${floorOf(state, names)}`;
    case "round.ended":
      return t.round.endedSaid;
    case "twist.shown":
      return own ? undefined : t.added.twistSaid(event.position, event.text);
    case "card.added":
      return t.added.cardSaid(event.position, event.card.title);
    case "break.started": {
      const [until, zone] = [Date.parse(event.until), state.agenda.zone];
      return t.pause.startedSaid(clockTime(until, zone), there(until, zone));
    }
    case "break.ended":
      return t.pause.endedSaid;
    case "step.entered":
      return event.step === "closing" && !own ? t.closing.enteredSaid : undefined;
    case "grades.revealed":
      return t.closing.revealedSaid(event.average);
    case "previous.shared":
      return own || !event.shared ? undefined : t.outcome.previousSaid;
    case "outcome.added":
      return own ? t.outcome.added : t.outcome.addedSaid(nameOf(names, event.by ?? ""), event.kind, event.text);
    default:
      return undefined;
  }
}

/** What stops before its time goes from the screen, with what somebody may be typing. */
function stopped(event: Event, before: RoomState | undefined, { you }: RoomState): string | undefined {
  if (event.by === you.id) {
    return undefined;
  } else if (event.type === "vote.closed" && before?.vote?.counts === undefined) {
    return t.vote.stoppedSaid(event.position);
  }
  return event.type === "think.closed" && before?.think?.texts === undefined ? t.think.stoppedSaid : undefined;
}

function floorOf({ floor, you }: RoomState, names: Map<string, string>): string {
  return floor === you.id ? t.hands.floorYou : t.hands.floor(nameOf(names, floor ?? ""));
}

/** Whom a line of the chat is for; empty when it is for everybody. */
function whom({ to, member }: Extract<Event, { type: "chat.sent" }>, { you }: RoomState, names: Map<string, string>): string {
  if (to === "member") {
    return member === you.id ? t.chat.toYou : t.chat.toOne(nameOf(names, member ?? ""));
  }
  return to === "facilitator" ? t.chat.private : "";
}

function result(state: RoomState, cards: readonly Card[]): string | undefined {
  const vote = state.vote;
  const card = cards[(vote?.position ?? 0) - 1];
  if (vote?.counts === undefined || card === undefined) {
    return undefined;
  }
  const { counts, moved, options } = vote;
  return t.vote.revealedSaid(vote.position, [
    ...options.map((option) => t.vote.count(bare(wordsOf(card, option)), counts[option.key] ?? 0)),
    ...(moved === undefined ? [] : [t.vote.moved(moved.stayed, moved.changed)]),
  ]);
}
