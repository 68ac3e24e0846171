// The report, and what a facilitator does with it: take it along, plan another session, erase this one.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { followUpLink } from "../../session/links";
import { r } from "../../messages/report";
import { p } from "../../messages/runsheet";
import { deskIcons } from "../../ui/desk-icons";
import { left, type Report, sheetOf } from "../../room/report";
import type { ReportDesk } from "../../session/facilitator/report-desk";
import type { Session } from "../../session/session";
import { eraseButton } from "../common/erase-view";
import { keptText } from "../common/kept-view";
import { authorView } from "./author-view";
import { paperView } from "./report-text-view";

const EXCEL_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `level` is that of the report's title. */
export function reportText(desk: ReportDesk, level: 1 | 2): TemplateResult {
  if (desk.report !== undefined) {
    return paperView(sheetOf(desk.report), level);
  }
  const title = level === 1 ? html`<h1>${p.report.title}</h1>` : html`<h2>${p.report.title}</h2>`;
  return desk.failed
    ? html`${title}<p>${p.report.failed}</p>
        <button class="button button--secondary" type="button" @click=${() => void desk.fetch()}>${p.report.retry}</button>`
    : html`${title}<p class="hint report__loading" role="status">${p.report.loading}</p>`;
}

/** The one thing that everybody needs; always at the same place. */
export function copyBar(desk: ReportDesk): TemplateResult {
  return html`
    <div class="bar bar--report">
      <button class="button button--primary bar__next" type="button" aria-disabled=${desk.report === undefined ? "true" : nothing}
        @click=${() => desk.report !== undefined && desk.copyMail()}>${deskIcons.copy}<span>${p.report.copyMail}</span></button>
      <p class="bar__said" role="status">${desk.said ?? nothing}</p>
    </div>
  `;
}

/** `kept` where nothing else on the page says until when it is. */
export function takeView(session: Session, desk: ReportDesk, report: Report, kept: boolean): TemplateResult {
  const dated = [...report.agreements, ...report.questions].some((line) => line.due !== undefined);
  const file = (type: string, ending: string, label: string) =>
    html`<button class="button button--secondary" type="button" @click=${() => desk.download(type, ending)}>${deskIcons.download}<span>${label}</span></button>`;
  return html`
    <section class="panel" aria-labelledby="takeaway">
      <h2 class="panel__title" id="takeaway">${deskIcons.download}${p.report.take}</h2>
      ${kept ? html`<p><strong>${keptText(session)}</strong> ${p.report.own}</p>` : nothing}
      <p>${p.report.record}</p>
      ${
        report.ownCards.length === 0
          ? nothing
          : html`<label class="check"><input type="checkbox" .checked=${live(desk.ownTexts)} @change=${(event: Event) => desk.withOwnTexts((event.target as HTMLInputElement).checked)} />
              <span>${p.report.ownTexts}</span></label>`
      }
      <details class="forms">
        <summary>${p.report.others}</summary>
        <div class="report__actions">
          ${file("application/pdf", "pdf", p.report.download.pdf)}
          ${dated ? file("text/calendar", "ics", p.report.download.calendar) : html`<p class="hint">${p.report.noDates}</p>`}
          <button class="button button--secondary" type="button" @click=${() => desk.copyMarkdown()}>${deskIcons.copy}<span>${p.report.copyMarkdown}</span></button>
          ${file(EXCEL_TYPE, "xlsx", r.report.agreementsAs.excel)}
          ${file("text/csv", "csv", r.report.agreementsAs.csv)}
          ${file("application/json", "json", p.report.download.json)}
        </div>
      </details>
    </section>
  `;
}

/** What remains to be done; erasing once the session is over, apart from all else. */
export function afterwardsView(session: Session, report: Report): TemplateResult {
  const ended = session.state === undefined ? session.stored.ended === true : session.state.status === "ended";
  return html`
    <section class="panel" aria-labelledby="afterwards">
      <h2 class="panel__title" id="afterwards">${p.report.afterwards}</h2>
      <p>${r.followUp.why(left(report))}</p>
      ${
        ended && left(report) > 0
          ? html`<p><a class="button button--secondary" href=${followUpLink(session.stored.room)}>${r.followUp.plan}</a></p>`
          : nothing
      }
      ${ended ? html`<p class="report__erase">${eraseButton(session)}</p>` : nothing}
    </section>
    ${ended ? authorView(session, report) : nothing}
  `;
}
