// /sessie/{room}/verslag: the report to read and take along, before and after the end, for facilitators.

import { html, nothing, type TemplateResult } from "lit-html";
import * as api from "../session/api";
import { copyText } from "../ui/clipboard";
import { sessionPath } from "../ui/base";
import { t } from "../messages/i18n";
import { plainText, type Report, sheetOf } from "../room/report";
import type { Session } from "../session/session";
import { afterwardsView, takeView, type Taking } from "../views/closing/report-view";
import { noticesView } from "../views/common/status-view";
import { paperView } from "../views/closing/report-text-view";
import { loadingView, showSession } from "./session-frame";

const MARKDOWN = "text/markdown";

class ReportPage implements Taking {
  report: Report | undefined;
  /** What the reader's last wish came to. */
  said: string | undefined;

  private markdown = "";
  private failed = false;
  private fetching = false;
  private seen: unknown[] = [];
  private redraw = () => {};

  begin(): void {
    const shown = showSession({
      title: () => t.report.title,
      content: (session) => this.content(session),
      drawn: (session) => this.follow(session),
    });
    this.redraw = shown?.redraw ?? this.redraw;
  }

  private content(session: Session): TemplateResult {
    if (session.state === undefined) {
      return loadingView(session);
    }
    const back = html`<a class="button button--secondary" href=${sessionPath(session.stored.room)}>${session.facilitates && session.state.status === "live" ? t.report.correct : t.report.backToSession}</a>`;
    if (!session.facilitates) {
      return html`<div class="ended"><h1>${t.report.title}</h1><p class="lead">${t.report.notYours}</p><p>${back}</p></div>`;
    }
    return html`
      <div class="report">
        <div class="report__ways">${back}${session.state.status === "live" ? html`<p class="hint">${t.report.live}</p>` : nothing}</div>
        <div class="report__text">${noticesView(session)}${this.text(session)}</div>
        ${
          this.report === undefined
            ? nothing
            : html`<div class="report__side">${takeView(session, this)}${afterwardsView(session, this.report)}</div>`
        }
      </div>
    `;
  }

  private text(session: Session): TemplateResult {
    if (this.report !== undefined) {
      return paperView(sheetOf(this.report), 1);
    }
    return this.failed
      ? html`<h1>${t.report.title}</h1><p>${t.report.failed}</p>
          <button class="button button--secondary" type="button" @click=${() => void this.fetch(session)}>${t.report.retry}</button>`
      : html`<h1>${t.report.title}</h1><p class="hint" role="status">${t.report.loading}</p>`;
  }

  /** The report is the server's; whatever it is made of makes it new. */
  private follow(session: Session): void {
    const { state } = session;
    if (state === undefined || !session.facilitates || session.disconnectReason === "erased") {
      return;
    }
    const names = state.members.map((member) => member.name).join("\n");
    const now = [state.outcomes, state.marks, state.shown, state.grades.revealed, state.status, names];
    if (now.some((part, index) => part !== this.seen[index])) {
      this.seen = now;
      void this.fetch(session);
    }
  }

  private async fetch(session: Session): Promise<void> {
    if (this.fetching) {
      this.seen = [];
      return;
    }
    this.fetching = true;
    try {
      const { room, token } = session.stored;
      const [report, markdown] = await Promise.all([api.report(room, token), api.reportAs(room, token, MARKDOWN)]);
      this.report = report;
      this.markdown = await markdown.text();
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.fetching = false;
    this.redraw();
  }

  copyMail(): Promise<void> {
    return this.copy(this.report === undefined ? "" : plainText(sheetOf(this.report)));
  }

  /** It is here already: a browser lets a page copy right after a click only. */
  copyMarkdown(): Promise<void> {
    return this.copy(this.markdown);
  }

  private async copy(text: string): Promise<void> {
    this.said = (await copyText(text)) ? t.report.copied : t.report.copyFailed;
    this.redraw();
  }

  async download(session: Session, type: string, ending: string): Promise<void> {
    try {
      const file = await api.reportAs(session.stored.room, session.stored.token, type);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = `${t.report.file}${this.report?.date === undefined ? "" : `-${this.report.date}`}.${ending}`;
      link.click();
      window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      this.said = undefined;
    } catch (error) {
      this.said = error instanceof api.ApiError && error.detail !== "" ? error.detail : t.report.failed;
    }
    this.redraw();
  }
}

export function reportPage(): void {
  new ReportPage().begin();
}
