// What participants asked the facilitator alone, until it is answered. Pure, but for what this reader put aside.

import type { ChatLine } from "../room/protocol";
import type { Session } from "./session";

/** The oldest first. An answer to somebody answers all that they asked before. */
export function openQuestions(session: Session): ChatLine[] {
  const { state } = session;
  if (state === undefined || !session.facilitates || state.status === "ended") {
    return [];
  }
  const participants = new Set(state.members.filter((one) => one.role === "participant").map((one) => one.id));
  return state.chat.filter(
    (line) =>
      line.to === "facilitator" &&
      participants.has(line.by) &&
      !state.chat.some((answer) => answer.member === line.by && answer.seq > line.seq) &&
      !session.forms.isAside(nameOfQuestion(line.seq)),
  );
}

/** It was answered aloud, or needs no answer. */
export function putQuestionAside(session: Session, seq: number): void {
  session.forms.putAside(nameOfQuestion(seq), true);
}

function nameOfQuestion(seq: number): string {
  return `question:${seq}`;
}
