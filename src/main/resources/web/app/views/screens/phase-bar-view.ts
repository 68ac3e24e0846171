// The facilitator's buttons while there is no card to move.

import { html, nothing, type TemplateResult } from "lit-html";
import { icons } from "../../ui/icons";
import { expectedGrades } from "../../room/grade-count";
import { guideOf } from "../../session/facilitator/practice-guide";
import { closingCard, closingStep, neighbour } from "../../session/facilitator/closing-steps";
import type { Phase } from "../../session/phase";
import type { Session } from "../../session/session";
import { breakBar } from "../activities/begin-break-view";
import { askFirst } from "../common/confirm-view";
import { goToStep } from "./closing-steps-view";
import { p } from "../../messages/runsheet";

export function phaseBar(session: Session, phase: Exclude<Phase, "card">): TemplateResult {
  return phase === "break" ? breakBar(session) : closingBar(session);
}

/** To the next thing of the closing; only the last step ends the session. */
function closingBar(session: Session): TemplateResult {
  const before = neighbour(session, -1);
  const primary = primaryOf(session);
  return html`
    <button class="button button--secondary bar__previous" type="button" ?disabled=${before === undefined}
      aria-label=${before === undefined ? p.closing.previous : p.closing.previousLong(p.closing.name[before])}
      @click=${() => before !== undefined && goToStep(session, before)}>${icons.left}<span>${p.closing.previous}</span></button>
    <button class="button button--primary bar__next" type="button" @click=${primary.press}><span>${primary.label}</span>${primary.last ? nothing : icons.right}</button>
  `;
}

interface Primary {
  label: string;
  press: () => void;
  last?: boolean;
}

/** Whoever presses nothing else has shown the last card and the grades too. */
function primaryOf(session: Session): Primary {
  const step = closingStep(session);
  const card = closingCard(session);
  const next = neighbour(session, 1);
  const grades = session.state?.grades;
  if (step === "card" && card !== undefined && session.group !== card.position) {
    return { label: p.closing.showCard, press: () => session.show(card.position) };
  }
  if (step === "grade" && grades !== undefined && grades.grades > 0 && grades.revealed === undefined) {
    return { label: p.closing.reveal, press: () => reveal(session) };
  }
  return next === undefined
    ? { label: p.closing.end, press: () => endSession(session), last: true }
    : { label: p.closing.next(p.closing.name[next]), press: () => goToStep(session, next) };
}

/** Whoever gave no grade can't any more once they are shown. */
function reveal(session: Session): void {
  const { state } = session;
  const missing = state === undefined ? 0 : expectedGrades(state) - state.grades.grades;
  const action = () => void session.ask({ type: "grades.reveal" });
  if (missing === 0) {
    action();
  } else {
    askFirst({ title: p.closing.revealTitle, text: p.closing.revealText(missing), confirm: p.closing.reveal, action });
  }
}

export function endSession(session: Session): void {
  askFirst({
    title: p.cockpit.endTitle,
    text: guideOf(session)?.endText ?? p.cockpit.endText,
    confirm: p.cockpit.endConfirm,
    danger: true,
    action: () => void session.ask({ type: "session.end" }),
  });
}
