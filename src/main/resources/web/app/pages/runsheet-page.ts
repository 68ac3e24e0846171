import { html } from "lit-html";
import { t } from "../i18n";
import { showSession } from "./session-frame";

export function runsheetPage(): void {
  showSession({
    title: () => t.runsheet.title,
    content: () => html`<h1>${t.runsheet.title}</h1>`,
  });
}
