// What happens, in words.

import "./shared";
import { t } from "../messages/i18n";
import { a } from "../messages/around";
import { wordsOf } from "../room/vote-options";
import { clockTime, there } from "../ui/format-time";
import { nameOf } from "../room/display-names";
import type { RoomState } from "../room/room-state";
import type { Card, Event } from "../room/protocol";
import { bare } from "./sentence";

/** Undefined: nothing to say, or the reader did it themselves and sees it where they are. */
export function inWords(event: Event, state: RoomState, names: Map<string, string>, cards: readonly Card[]): string | undefined {
  const own = event.by === state.you.id;
  switch (event.type) {
    case "hand.raised":
      return event.member === state.you.id ? undefined : a.hands.raised(nameOf(names, event.member));
    case "hand.called":
      return floorOf(state, names);
    case "chat.sent":
      return own ? a.chat.sent : a.chat.said(nameOf(names, event.by ?? ""), event.text, whom(event, state, names));
    case "vote.opened":
      return own ? undefined : event.round === 2 ? a.vote.openedAgainSaid(event.position) : a.vote.openedSaid(event.position);
    case "vote.revealed":
      return result(state, cards);
    case "think.opened":
      return own ? undefined : a.think.openedSaid(event.position);
    case "think.revealed":
      return a.think.revealedSaid(event.texts);
    case "round.started":
      return `${a.round.startedSaid} ${floorOf(state, names)}`;
    case "round.ended":
      return a.round.endedSaid;
    case "twist.shown":
      return own ? undefined : a.added.twistSaid(event.position, event.text);
    case "card.added":
      return a.added.cardSaid(event.position, event.card.title);
    case "break.started": {
      const [until, zone] = [Date.parse(event.until), state.agenda.zone];
      return a.pause.startedSaid(clockTime(until, zone), there(until, zone));
    }
    case "break.ended":
      return a.pause.endedSaid;
    case "step.entered":
      return event.step === "closing" && !own ? a.closing.enteredSaid : undefined;
    case "grades.revealed":
      return a.closing.revealedSaid(event.average);
    case "previous.shared":
      return own || !event.shared ? undefined : a.outcome.previousSaid;
    case "outcome.added":
      return own ? a.outcome.added : a.outcome.addedSaid(nameOf(names, event.by ?? ""), event.kind, event.text);
    default:
      return undefined;
  }
}

/** What stops before its time goes from the screen, with what somebody may be typing. */
export function stopped(event: Event, before: RoomState | undefined, { you }: RoomState): string | undefined {
  if (event.by === you.id) {
    return undefined;
  } else if (event.type === "vote.closed" && before?.vote?.counts === undefined) {
    return a.vote.stoppedSaid(event.position);
  }
  return event.type === "think.closed" && before?.think?.texts === undefined ? a.think.stoppedSaid : undefined;
}

function floorOf({ floor, you }: RoomState, names: Map<string, string>): string {
  return floor === you.id ? t.hands.floorYou : t.hands.floor(nameOf(names, floor ?? ""));
}

/** Whom a line of the chat is for; empty when it is for everybody. */
function whom({ to, member }: Extract<Event, { type: "chat.sent" }>, { you }: RoomState, names: Map<string, string>): string {
  if (to === "member") {
    return member === you.id ? a.chat.toYou : a.chat.toOne(nameOf(names, member ?? ""));
  }
  return to === "facilitator" ? a.chat.private : "";
}

function result(state: RoomState, cards: readonly Card[]): string | undefined {
  const vote = state.vote;
  const card = cards[(vote?.position ?? 0) - 1];
  if (vote?.counts === undefined || card === undefined) {
    return undefined;
  }
  const { counts, moved, options } = vote;
  return a.vote.revealedSaid(vote.position, [
    ...options.map((option) => a.vote.count(bare(wordsOf(card, option)), counts[option.key] ?? 0)),
    ...(moved === undefined ? [] : [a.vote.moved(moved.stayed, moved.changed)]),
  ]);
}
