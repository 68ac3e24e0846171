// The facilitator's buttons while there is no card to move.

import { html, type TemplateResult } from "lit-html";
import { sessionPath } from "../base";
import { t } from "../i18n";
import type { Scene } from "../scene";
import type { Session } from "../session";
import { breakBar } from "./begin-break-view";
import { askFirst } from "./confirm-view";
import { p } from "../plan-words";

export function sceneBar(session: Session, scene: Exclude<Scene, "card">): TemplateResult {
  return scene === "break" ? breakBar(session) : closingBar(session);
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
