// Writing down during a card, in a panel that slides over it. What is in it comes apart, when it is first opened.

import { html, type TemplateResult } from "lit-html";
import { a } from "../../messages/around";
import type { Session } from "../../session/session";
import { dialogView } from "../common/confirm-view";
import { NOTES } from "./dialog-names";
import { later } from "./later-part";

export function notesDialog(session: Session): TemplateResult {
  return dialogView(NOTES, a.outcome.title, later.content?.notesView(session) ?? html`<p class="loading">…</p>`, "dialog--side");
}
