// The report in a facilitator's window: fetched anew whenever what it is made of changes, and taken along in several forms.

import * as api from "../api";
import { copyText } from "../../ui/clipboard";
import { saveFile } from "../../ui/save-file";
import { p } from "../../messages/runsheet";
import { plainText, type Report, sheetOf } from "../../room/report";
import type { Session } from "../session";

const MARKDOWN = "text/markdown";

export class ReportDesk {
  report: Report | undefined;
  failed = false;
  /** Whether the texts of the room's own cards are in it: asked anew in each window. */
  ownTexts = false;
  /** What the reader's last wish came to. */
  said: string | undefined;

  private markdown = "";
  private fetching = false;
  private seen: unknown[] = [];

  constructor(private readonly session: Session) {}

  /** The report is the server's; whatever it is made of makes it new. */
  follow(): void {
    const { state, facilitates, disconnectReason } = this.session;
    if (state === undefined || !facilitates || disconnectReason === "erased") {
      return;
    }
    const names = state.members.map((member) => member.name).join("\n");
    const now = [state.outcomes, state.marks, state.shown, state.grades.revealed, state.status, state.ownCards, names, this.ownTexts];
    if (now.some((part, index) => part !== this.seen[index])) {
      this.seen = now;
      void this.fetch();
    }
  }

  /** Where no room tells that something changed. */
  begin(): void {
    if (this.report === undefined && !this.failed && !this.fetching) {
      void this.fetch();
    }
  }

  async fetch(): Promise<void> {
    if (this.fetching) {
      this.seen = [];
      return;
    }
    this.fetching = true;
    try {
      const { room, token } = this.session.stored;
      const [report, markdown] = await Promise.all([
        api.report(room, token, this.ownTexts),
        api.reportAs(room, token, MARKDOWN, this.ownTexts),
      ]);
      this.report = report;
      this.markdown = await markdown.text();
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.fetching = false;
    this.session.changed();
  }

  withOwnTexts(wanted: boolean): void {
    this.ownTexts = wanted;
    this.follow();
    this.session.changed();
  }

  copyMail(): Promise<void> {
    return this.copy(this.report === undefined ? "" : plainText(sheetOf(this.report)), p.report.copied);
  }

  /** It is here already: a browser lets a page copy right after a click only. */
  copyMarkdown(): Promise<void> {
    return this.copy(this.markdown, p.report.copiedMarkdown);
  }

  async download(type: string, ending: string): Promise<void> {
    try {
      const file = await api.reportAs(this.session.stored.room, this.session.stored.token, type, this.ownTexts);
      saveFile(file, `${p.report.file}${this.report?.date === undefined ? "" : `-${this.report.date}`}.${ending}`);
      this.said = undefined;
    } catch (error) {
      this.said = error instanceof api.ApiError && error.detail !== "" ? error.detail : p.report.failed;
    }
    this.session.changed();
  }

  private async copy(text: string, done: string): Promise<void> {
    this.said = (await copyText(text)) ? done : p.report.copyFailed;
    this.session.changed();
  }
}

const desks = new WeakMap<Session, ReportDesk>();

export function reportDeskOf(session: Session): ReportDesk {
  const desk = desks.get(session) ?? new ReportDesk(session);
  desks.set(session, desk);
  return desk;
}
