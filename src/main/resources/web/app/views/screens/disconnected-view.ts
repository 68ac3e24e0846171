// Why this browser is not in the session (any more), and the way back.

import { html, nothing, type TemplateResult } from "lit-html";
import { at, sessionPath } from "../../ui/base";
import { t } from "../../messages/i18n";
import type { StoredSession } from "../../session/session-store";

/** `reported`: the session whose report is all that is left. */
export function disconnectedView(reason: "removed" | "unknown" | "replaced" | "erased", reported?: StoredSession): TemplateResult {
  const text =
    reason === "erased"
      ? { title: t.ended.erased, text: t.ended.erasedText, action: t.ended.again }
      : { action: t.disconnected.action, ...t.disconnected[reason] };
  const way =
    reason === "replaced"
      ? html`<button class="button button--primary" type="button" @click=${() => location.reload()}>${text.action}</button>`
      : html`<a class="button button--primary" href=${at("/")}>${text.action}</a>`;
  return html`
    <div class="ended">
      <h1 tabindex="-1">${text.title}</h1>
      <p class="lead">${text.text}</p>
      <p>${way}</p>
      ${reported === undefined || reason !== "unknown" ? nothing : html`<p><a class="button button--secondary" href=${sessionPath(reported.room, "/verslag")}>${t.disconnected.report(reported.title)}</a></p>`}
    </div>
  `;
}
