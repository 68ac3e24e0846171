// Writing down during a card, in a panel that slides over it. What is in it comes apart, when it is first opened.

import { html, type TemplateResult } from "lit-html";
import { openDialog } from "../../ui/dom";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import type { Session } from "../../session/session";
import { dialogView } from "../common/confirm-view";
import { later } from "./later-part";

const DIALOG = "note";

export function openNotes(session: Session): void {
  openDialog(DIALOG);
  later.want(() => session.changed());
}

export function noteButton(session: Session): TemplateResult {
  return html`<button class="bar__button" type="button" @click=${() => openNotes(session)}>${icons.note}<span>${t.outcome.note}</span></button>`;
}

export function notesDialog(session: Session): TemplateResult {
  return dialogView(DIALOG, t.outcome.title, later.content?.notesView(session) ?? html`<p class="loading">…</p>`, "dialog--side");
}
