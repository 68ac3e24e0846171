// A facilitator has everything of the session erased at once.

import { html, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import type { Session } from "../../session/session";
import { askFirst } from "./confirm-view";

export function eraseButton(session: Session): TemplateResult {
  const erase = () =>
    askFirst({
      title: t.ended.eraseTitle,
      text: t.ended.eraseText,
      confirm: t.ended.eraseConfirm,
      danger: true,
      action: () => void session.disconnect.erase(),
    });
  return html`<button class="button button--danger-outline" type="button" @click=${erase}>${t.ended.erase}</button>`;
}
