// What waits for this reader, so that a tab that is out of sight can say so: in its title and by a dot on its icon.

import { t } from "../messages/i18n";
import { groupScene } from "./phase";
import { openQuestions } from "./questions";
import type { Session } from "./session";

/** In words, the most urgent first; empty when nothing waits. */
export function whatWaits(session: Session): string[] {
  const { state } = session;
  if (state === undefined || state.status === "ended") {
    return [];
  }
  return session.facilitates ? forFacilitator(session) : forParticipant(session);
}

/** "(1 vraag, 2 handen) " before the title of a page. */
export function counted(session: Session): string {
  const waits = whatWaits(session);
  return waits.length === 0 ? "" : `(${waits.join(", ")}) `;
}

function forFacilitator(session: Session): string[] {
  const you = session.state?.you.id;
  const hands = (session.state?.hands ?? []).filter((hand) => hand.member !== you).length;
  const questions = openQuestions(session).length;
  return [...(questions === 0 ? [] : [t.waits.questions(questions)]), ...(hands === 0 ? [] : [t.waits.hands(hands)])];
}

function forParticipant(session: Session): string[] {
  const { state } = session;
  const { unread } = session.chat;
  const onCard = state?.status === "live" && groupScene(session) === "card";
  const vote = onCard ? state.vote : null;
  const mayChoose =
    vote != null && vote.counts === undefined && (vote.own ?? vote.ownCounts) === undefined && vote.position === session.group;
  const { think } = state ?? {};
  const mayWrite = onCard && think != null && think.texts === undefined && think.own === undefined && think.position === session.group;
  return [
    ...(state?.floor === state?.you.id ? [t.waits.floor] : []),
    ...(mayWrite ? [t.waits.think] : []),
    ...(mayChoose ? [t.waits.vote] : []),
    ...(unread === 0 ? [] : [t.waits.messages(unread)]),
  ];
}
