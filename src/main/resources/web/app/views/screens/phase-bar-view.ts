// The facilitator's buttons while there is no card to move.

import { html, type TemplateResult } from "lit-html";
import { sessionPath } from "../../ui/base";
import { t } from "../../messages/i18n";
import type { Phase } from "../../session/phase";
import type { Session } from "../../session/session";
import { breakBar } from "../activities/begin-break-view";
import { askFirst } from "../common/confirm-view";
import { p } from "../../messages/runsheet";

export function phaseBar(session: Session, phase: Exclude<Phase, "card">): TemplateResult {
  return phase === "break" ? breakBar(session) : closingBar(session);
}

function closingBar(session: Session): TemplateResult {
  return html`
    <a class="button button--secondary" href=${sessionPath(session.stored.room, "/verslag")}>${t.closing.toReport}</a>
    <button class="button button--primary bar__next" type="button" @click=${() => endSession(session)}>${t.closing.end}</button>
  `;
}

export function endSession(session: Session): void {
  askFirst({
    title: p.cockpit.endTitle,
    text: p.cockpit.endText,
    confirm: p.cockpit.endConfirm,
    danger: true,
    action: () => void session.ask({ type: "session.end" }),
  });
}
