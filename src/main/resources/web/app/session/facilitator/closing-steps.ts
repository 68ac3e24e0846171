// The closing, one thing at a time. Which one is on this facilitator's screen is theirs alone, and stays over a reload of this tab;
// what the group sees follows from the room.

import type { Card } from "../../room/protocol";
import type { Session } from "../session";
import { closingCard as lastCard } from "../show-card";

const ALL = ["card", "grade", "tomorrow", "agreements", "questions", "report", "end"] as const;

type Room = Pick<Session, "cards" | "state">;

export type ClosingStep = (typeof ALL)[number];

/** The deck's card for the end, if it has one that is not to be skipped. */
export function closingCard({ cards, state }: Room): Card | undefined {
  const card = lastCard(cards);
  return card !== undefined && state?.marks[String(card.position)] === "skipped" ? undefined : card;
}

export function closingSteps(session: Room): ClosingStep[] {
  return ALL.filter((step) => step !== "card" || closingCard(session) !== undefined);
}

export function closingStep(session: Session): ClosingStep {
  const steps = closingSteps(session);
  const kept = session.forms.read("closing");
  return steps.find((step) => step === kept) ?? steps[0] ?? "end";
}

/** The step before or after this one. */
export function neighbour(session: Session, by: 1 | -1): ClosingStep | undefined {
  const steps = closingSteps(session);
  return steps[steps.indexOf(closingStep(session)) + by];
}

export function keepStep(session: Session, step: ClosingStep): void {
  session.forms.write("closing", step);
}

/** The questions that nobody takes up. */
export function openQuestions(session: Session): number {
  return (session.state?.outcomes ?? []).filter((line) => line.kind === "question" && line.owner === undefined).length;
}
