// What going from step to step brings along. Nothing here happens by a clock: a facilitator pressed a button.

import { openDialog } from "../../ui/dom";
import type { Session } from "../session";
import { beforeCards, nextStep, SHOWING_STARTS } from "../../room/timetable";

const BREAK = "break";
export const BEGIN_BREAK = "pauze-begin";

/** The cards start, and with them their step when the runsheet has not come that far. */
export async function startSession(session: Session): Promise<void> {
  const { state } = session;
  if ((await session.ask({ type: "session.start" })) && state !== undefined && beforeCards(state.agenda, state.step?.key)) {
    await session.ask({ type: "step.enter", step: SHOWING_STARTS });
  }
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
  const { state } = session;
  if (!(await session.ask({ type: "break.end" })) || state?.step?.key !== BREAK) {
    return;
  }
  const next = nextStep(state.agenda, BREAK, true);
  if (next !== undefined) {
    await session.ask({ type: "step.enter", step: next.key });
  }
}
