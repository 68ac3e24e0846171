// A facilitator has everything of the session erased at once.

import { html, type TemplateResult } from "lit-html";
import { p } from "../../messages/runsheet";
import type { Session } from "../../session/session";
import { askFirst } from "./confirm-view";

export function eraseButton(session: Session): TemplateResult {
  const erase = () =>
    askFirst({
      title: p.afterwards.eraseTitle,
      text: p.afterwards.eraseText,
      confirm: p.afterwards.eraseConfirm,
      danger: true,
      action: () => void session.disconnect.erase(),
    });
  return html`<button class="button button--danger-outline" type="button" @click=${erase}>${p.afterwards.erase}</button>`;
}
