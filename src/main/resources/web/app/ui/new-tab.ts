// Links that open a tab.

import { html, type TemplateResult } from "lit-html";
import { t } from "../messages/i18n";
import { icons } from "./icons";

/** Ends the words of every link that opens a tab: who follows it should know. */
export function opensTab(): TemplateResult {
  return html`${icons.tab}<span class="visually-hidden" lang=${t.locale}> ${t.newTab}</span>`;
}
