// The closing: one page that the group fills together, and the text of the report as it will be.

import { html, type TemplateResult } from "lit-html";
import { sessionPath } from "../base";
import { t } from "../i18n";
import { preview, sheetOf } from "../report";
import type { Session } from "../session";
import { askFirst } from "./confirm-view";
import { gradesView } from "./grades-view";
import { outcomeSection, removedView } from "./outcome-view";
import { paperView } from "./paper-view";

const PLACE = "slot";

/** `away` is the way to look at the card meanwhile. */
export function closingView(session: Session, away: TemplateResult): TemplateResult {
  const { state } = session;
  return html`
    <div class="closing">
      <header><h1>${t.closing.title}</h1><p class="lead">${t.closing.intro}</p>${away}</header>
      ${gradesView(session)}
      ${outcomeSection(session, "tomorrow", PLACE)}
      ${outcomeSection(session, "agreement", PLACE)}
      ${outcomeSection(session, "question", PLACE)}
      ${outcomeSection(session, "need", PLACE)}
      ${removedView(session, PLACE)}
      <section class="closing__part" aria-labelledby="verslag-titel">
        <h2 id="verslag-titel">${t.closing.preview}</h2>
        <p class="hint">${t.closing.previewText}</p>
        ${state === undefined ? "" : paperView(sheetOf(preview(state, session.cards, session.stored.title)), 2)}
      </section>
    </div>
  `;
}

/** The facilitator's bar during the closing. */
export function closingBar(session: Session): TemplateResult {
  return html`
    <a class="button button--secondary" href=${sessionPath(session.stored.room, "/verslag")}>${t.closing.toReport}</a>
    <button class="button button--primary bar__next" type="button" @click=${() => endSession(session)}>${t.closing.end}</button>
  `;
}

export function endSession(session: Session): void {
  askFirst({
    title: t.cockpit.endTitle,
    text: t.cockpit.endText,
    confirm: t.cockpit.endConfirm,
    danger: true,
    action: () => void session.ask({ type: "session.end" }),
  });
}
