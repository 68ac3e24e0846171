import { html } from "lit-html";
import { t } from "../i18n";
import { showSession } from "./session-frame";

export function reportPage(): void {
  showSession({
    title: () => t.report.title,
    content: () => html`<h1>${t.report.title}</h1>`,
  });
}
