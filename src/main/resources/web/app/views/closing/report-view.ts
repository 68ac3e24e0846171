// What a facilitator does with the report: take it along, plan another session, erase this one.

import { html, nothing, type TemplateResult } from "lit-html";
import { followUpLink } from "../../session/links";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import type { Report } from "../../room/report";
import type { Session } from "../../session/session";
import { eraseButton } from "../common/erase-view";

export interface Taking {
  report: Report | undefined;
  said: string | undefined;
  copyMail(): Promise<void>;
  copyMarkdown(): Promise<void>;
  download(session: Session, type: string, ending: string): Promise<void>;
}

export function takeView(session: Session, taking: Taking): TemplateResult {
  const { report } = taking;
  const dated = [...(report?.agreements ?? []), ...(report?.questions ?? [])].some((line) => line.due !== undefined);
  return html`
    <section class="panel" aria-labelledby="meenemen">
      <h2 class="panel__title" id="meenemen">${icons.download}${t.report.take}</h2>
      <p>${t.report.record}</p>
      <div class="report__actions">
        <button class="button button--primary" type="button" @click=${() => taking.copyMail()}>${icons.copy}<span>${t.report.copyMail}</span></button>
        ${downloadButton(session, taking, "application/pdf", "pdf", t.report.download.pdf)}
        ${dated ? downloadButton(session, taking, "text/calendar", "ics", t.report.download.calendar) : html`<p class="hint">${t.report.noDates}</p>`}
        <button class="button button--secondary" type="button" @click=${() => taking.copyMarkdown()}>${icons.copy}<span>${t.report.copyMarkdown}</span></button>
        ${downloadButton(session, taking, "application/json", "json", t.report.download.json)}
      </div>
      <p class="copied" role="status">${taking.said === undefined ? nothing : taking.said}</p>
    </section>
  `;
}

function downloadButton(session: Session, taking: Taking, type: string, ending: string, label: string): TemplateResult {
  return html`<button class="button button--secondary" type="button" @click=${() => taking.download(session, type, ending)}>${icons.download}<span>${label}</span></button>`;
}

/** What remains to be done; erasing once the session is over. */
export function afterwardsView(session: Session, report: Report): TemplateResult {
  return html`
    <section class="panel" aria-labelledby="daarna">
      <h2 class="panel__title" id="daarna">${t.report.afterwards}</h2>
      <p>${t.followUp.why(report.remaining.length)} ${t.report.erased}</p>
      ${
        session.state?.status === "ended"
          ? html`<div class="report__actions">
            ${report.remaining.length === 0 ? nothing : html`<a class="button button--secondary" href=${followUpLink(session.stored.room)}>${t.followUp.plan}</a>`}
            ${eraseButton(session)}
          </div>`
          : nothing
      }
    </section>
  `;
}
