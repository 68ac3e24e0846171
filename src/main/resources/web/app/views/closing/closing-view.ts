// The closing as a participant sees it: what they fill in, and the text of the report as it will be for who wants to read it.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { o } from "../../messages/later";
import { preview, sheetOf } from "../../room/report";
import type { Session } from "../../session/session";
import { gradesView } from "./grades-view";
import { outcomeSection } from "./outcome-view";
import { paperView } from "./report-text-view";

const PLACE = "close";

/** `away` is the way to look at the card meanwhile; `card` the one that the session ends with, while the group sees it. */
export function closingView(session: Session, away: TemplateResult, card: TemplateResult | undefined): TemplateResult {
  return html`
    <div class="closing">
      <header class="closing__head"><h1>${t.closing.title}</h1>${card === undefined ? away : nothing}<p class="lead">${o.closing.intro}</p></header>
      ${card ?? nothing}
      ${gradesView(session)}
      ${outcomeSection(session, "tomorrow", PLACE)}
      ${outcomeSection(session, "agreement", PLACE)}
      ${outcomeSection(session, "question", PLACE)}
      ${outcomeSection(session, "need", PLACE)}
      <details class="closing__part closing__report">
        <summary><h2>${o.closing.preview}</h2></summary>
        <p class="hint">${o.closing.previewText}</p>
        ${reportPreview(session)}
      </details>
    </div>
  `;
}

export function reportPreview(session: Session): TemplateResult {
  const { state } = session;
  return state === undefined ? html`` : paperView(sheetOf(preview(state, session.cards, session.stored.title, session.clock.now())), 3);
}
