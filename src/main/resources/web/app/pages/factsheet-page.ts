import { html } from "lit-html";
import { t } from "../i18n";
import { showSession } from "./session-frame";

export function factsheetPage(): void {
  showSession({
    title: () => t.factsheet.title,
    content: () => html`<h1>${t.factsheet.title}</h1>`,
  });
}
