// The break and the closing in the place of the card, as a facilitator sees them.

import { html, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { Phase } from "../../session/phase";
import { closingStep } from "../../session/facilitator/closing-steps";
import type { Session } from "../../session/session";
import { breakView } from "../activities/break-view";
import { stepTips } from "../runsheet/tips-view";
import { closingStepsView } from "./closing-steps-view";
import { awayButton } from "./phase-view";

export function leadPhaseView(session: Session, phase: Exclude<Phase, "card">): TemplateResult {
  const away = awayButton(session, phase);
  return phase === "break"
    ? html`${breakView(session)}${away}${stepTips(session, phase)}`
    : html`${closingStepsView(session, away)}${keyed(aboveTips(session), stepTips(session, phase))}`;
}

/** The tips come anew below another step, and below the result of the grades. */
function aboveTips(session: Session): string {
  const { own, revealed } = session.state?.grades ?? {};
  return [closingStep(session), own === undefined, revealed === undefined].join();
}
