// Links to a window of their own, and pages of a session in one.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "./i18n";
import { icons } from "./icons";
import { goesWithTheWindow, membersOf } from "./session-store";

/** The `rel` of such a link: what is kept for one window only has to be handed over to the other, and who this window is too. */
export function inNewWindow(session: { readonly stored: { readonly room: string } }): string | typeof nothing {
  const { room } = session.stored;
  return goesWithTheWindow(room) || membersOf(room).length > 1 ? "opener" : nothing;
}

/** Ends the words of every link that opens a tab: who follows it should know. */
export function opensTab(): TemplateResult {
  return html`${icons.tab}<span class="visually-hidden" lang=${t.locale}> ${t.newTab}</span>`;
}
