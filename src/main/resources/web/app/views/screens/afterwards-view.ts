// After the end, for a facilitator: the report, and until when it is there.

import { html, nothing, type TemplateResult } from "lit-html";
import { at } from "../../ui/base";
import { t } from "../../messages/i18n";
import { p } from "../../messages/runsheet";
import { guideOf } from "../../session/facilitator/practice-guide";
import { reportDeskOf } from "../../session/facilitator/report-desk";
import type { Session } from "../../session/session";
import { afterwardsView, copyBar, reportText, takeView } from "../closing/report-view";
import { noticesView } from "../common/status-view";
import { keptText } from "../common/kept-view";
import { cardsAgain } from "./ended-view";

/** What is below the report, or beside it, comes along with it: it would only be pushed away. */
export function facilitatorEndedView(session: Session): TemplateResult {
  const desk = reportDeskOf(session);
  desk.follow();
  const practice = guideOf(session);
  const here = desk.report !== undefined || desk.failed;
  return html`
    <div class="report">
      <div class="report__head">
        ${practice?.strip() ?? nothing}
        <h1 tabindex="-1">${t.ended.title}</h1>
        <p class="lead">${practice?.afterwards ?? p.afterwards.thanksLead}</p>
        ${practice === undefined ? html`<p class="report__kept">${keptText(session)}</p><p>${p.report.own}</p>` : nothing}
      </div>
      <div class="report__text">${noticesView(session)}${reportText(desk, 2)}</div>
      <div class="report__side">
        ${desk.report === undefined || practice !== undefined ? nothing : html`${takeView(session, desk, desk.report, false)}${afterwardsView(session, desk.report)}`}
        ${here && practice === undefined ? html`<p><a class="button button--quiet" href=${at("/")}>${t.ended.again}</a></p>` : nothing}
      </div>
      <div class="report__cards">${here ? cardsAgain(session) : nothing}</div>
    </div>
    ${practice?.bar() ?? copyBar(desk)}
  `;
}
