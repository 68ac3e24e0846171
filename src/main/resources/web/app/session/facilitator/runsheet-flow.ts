// What going from step to step brings along, so that one button leads from getting ready to the closing. Nothing here happens by a
// clock: a facilitator pressed a button.

import { openDialog } from "../../ui/dom";
import { unskipped } from "../show-card";
import type { Session } from "../session";
import type { RoomState } from "../../room/room-state";
import { alarm, beforeCards, nextStep, SHOWING_STARTS } from "../../room/timetable";
import type { Card, Step } from "../../room/protocol";

const BREAK = "break";
const CLOSING = "closing";
const DEFAULT_BREAK_MINUTES = 10;
export const BEGIN_BREAK = "begin-break";

/** The cards start, and with them their step when the runsheet has not come that far. */
export async function startSession(session: Session): Promise<void> {
  const { state } = session;
  if ((await begin(session)) && state !== undefined && beforeCards(state.agenda, state.step?.key)) {
    await session.ask({ type: "step.enter", step: SHOWING_STARTS });
  }
}

/** From the last step before the cards: card 1 for everybody, and the first round. */
export async function startCards(session: Session): Promise<void> {
  if (await begin(session)) {
    await enterRound(session);
  }
}

/** A session begins with card 1; when that is to be skipped it goes on to the first that is not. */
async function begin(session: Session): Promise<boolean> {
  const begun = await session.ask({ type: "session.start" });
  const first = unskipped(session, 0, 1);
  return begun && first > 1 && session.card(first) !== undefined ? session.ask({ type: "card.show", position: first }) : begun;
}

/** Moves everybody one card; `pointer` when a mouse or finger asked. The first card after getting ready begins its round. */
export function moveGroup(session: Session, step: 1 | -1, pointer = false): void {
  session.step(step, pointer);
  if (step === 1 && session.state?.status === "live") {
    void enterRound(session);
  }
}

/** Shows everybody a card that was looked at alone. */
export function showGroup(session: Session, position: number): void {
  session.show(position);
  void enterRound(session);
}

/** The card that the next move brings; undefined after the last one that is not skipped, as the card for the end waits for the closing. */
export function cardAfter(session: Session): Card | undefined {
  return session.card(unskipped(session, session.group, 1));
}

export function cardBefore(session: Session): Card | undefined {
  return session.card(unskipped(session, session.group, -1));
}

/** The break or the closing, once it is time for it and its round was entered: however late a session starts, it starts with cards. */
export function stepDue(session: Session): Step | undefined {
  const { state } = session;
  const now = session.clock.now();
  const due = state && alarm(state.agenda, state.step, now);
  const next = state && nextStep(state.agenda, state.step?.key, true);
  return due !== undefined && due.step.key === next?.key && now >= due.at ? due.step : undefined;
}

export async function toBreak(session: Session): Promise<void> {
  const minutes = session.state?.agenda.steps.find((step) => step.key === BREAK)?.minutes || DEFAULT_BREAK_MINUTES;
  if (await session.ask({ type: "step.enter", step: BREAK })) {
    await session.ask({ type: "break.start", minutes });
  }
}

export async function toClosing(session: Session): Promise<void> {
  await enterStep(session, CLOSING);
}

/** The step of the break offers to begin the break; any other one ends it. */
export async function enterStep(session: Session, step: string): Promise<void> {
  if (!(await session.ask({ type: "step.enter", step }))) {
    return;
  }
  const pause = session.state?.break ?? null;
  if (step === BREAK && pause === null && session.state?.status === "live") {
    openDialog(BEGIN_BREAK);
  } else if (step !== BREAK && pause !== null) {
    await session.ask({ type: "break.end" });
  }
}

/** The end of the break is the end of its step. */
export async function endBreak(session: Session): Promise<void> {
  const after = stepAfterBreak(session.state);
  if ((await session.ask({ type: "break.end" })) && after !== undefined) {
    await session.ask({ type: "step.enter", step: after.key });
  }
}

/** What the break leads to; undefined for one that is not in the runsheet. */
export function stepAfterBreak(state: RoomState | undefined): Step | undefined {
  return state?.step?.key === BREAK ? nextStep(state.agenda, BREAK, true) : undefined;
}

/** Cards are shown: getting ready, starting or a break that is over give way to their round. */
async function enterRound(session: Session): Promise<void> {
  const { state } = session;
  if (state === undefined || state.break !== null) {
    return;
  }
  const here = beforeCards(state.agenda, state.step?.key) ? SHOWING_STARTS : state.step?.key;
  const next = here === SHOWING_STARTS || here === BREAK ? nextStep(state.agenda, here, true) : undefined;
  if (next !== undefined) {
    await session.ask({ type: "step.enter", step: next.key });
  }
}
