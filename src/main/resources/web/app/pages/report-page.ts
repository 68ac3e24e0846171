// /sessie/{room}/verslag: the report to read and take along, before and after the end, for facilitators.

import { html, nothing, type TemplateResult } from "lit-html";
import { sessionPath } from "../ui/base";
import { p } from "../messages/runsheet";
import { type ReportDesk, reportDeskOf } from "../session/facilitator/report-desk";
import type { Session } from "../session/session";
import { hasReport } from "../session/session-store";
import { afterwardsView, copyBar, reportText, takeView } from "../views/closing/report-view";
import { noticesView } from "../views/common/status-view";
import { loadingView, showSession } from "../views/screens/session-frame";

export function reportPage(): void {
  showSession({
    title: () => p.report.title,
    content: contentOf,
    without: keptReport,
    drawn: (session) => reportDeskOf(session).follow(),
  });
}

/** A day after the end the report is all that is left, and it needs no line. */
function keptReport(session: Session): TemplateResult | undefined {
  if (!hasReport(session.stored)) {
    return undefined;
  }
  const desk = reportDeskOf(session);
  desk.begin();
  return reportView(session, desk, nothing);
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
  return reportView(
    session,
    desk,
    html`<div class="report__ways">${back}${live ? html`<p class="hint">${p.report.live}</p>` : nothing}</div>`,
  );
}

function reportView(session: Session, desk: ReportDesk, ways: TemplateResult | typeof nothing): TemplateResult {
  return html`
    <div class="report">
      ${ways}
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
