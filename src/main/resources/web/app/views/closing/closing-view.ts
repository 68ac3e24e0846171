// The closing: one page that the group fills together, and the text of the report as it will be.

import { html, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { preview, sheetOf } from "../../room/report";
import type { Session } from "../../session/session";
import { gradesView } from "./grades-view";
import { outcomeSection, removedView } from "./outcome-view";
import { paperView } from "./report-text-view";

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
