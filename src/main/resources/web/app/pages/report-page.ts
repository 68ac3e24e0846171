// /sessie/{room}/verslag: the report to read and take along, before and after the end, for facilitators.

import { html, nothing, type TemplateResult } from "lit-html";
import { sessionPath } from "../ui/base";
import { p } from "../messages/runsheet";
import { reportDeskOf } from "../session/facilitator/report-desk";
import type { Session } from "../session/session";
import { afterwardsView, copyBar, reportText, takeView } from "../views/closing/report-view";
import { noticesView } from "../views/common/status-view";
import { loadingView, showSession } from "./session-frame";

export function reportPage(): void {
  showSession({
    title: () => p.report.title,
    content: contentOf,
    drawn: (session) => reportDeskOf(session).follow(),
  });
}

function contentOf(session: Session): TemplateResult {
  if (session.state === undefined) {
    return loadingView(session);
  }
  const live = session.state.status === "live";
  const back = html`<a class="button button--secondary" href=${sessionPath(session.stored.room)}>${session.facilitates && live ? p.report.correct : p.report.backToSession}</a>`;
  if (!session.facilitates) {
    return html`<div class="ended"><h1>${p.report.title}</h1><p class="lead">${p.report.notYours}</p><p>${back}</p></div>`;
  }
  const desk = reportDeskOf(session);
  return html`
    <div class="report">
      <div class="report__ways">${back}${live ? html`<p class="hint">${p.report.live}</p>` : nothing}</div>
      <div class="report__text">${noticesView(session)}${reportText(desk, 1)}</div>
      ${
        desk.report === undefined
          ? nothing
          : html`<div class="report__side">${takeView(session, desk, desk.report, true)}${afterwardsView(session, desk.report)}</div>`
      }
    </div>
    ${copyBar(desk)}
  `;
}
