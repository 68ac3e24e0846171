// The way to what the session before this one left.

import { html, nothing, type TemplateResult } from "lit-html";
import { openDialog } from "../../ui/dom";
import { a } from "../../messages/around";
import { icons } from "../../ui/icons";
import type { Session } from "../../session/session";

export const DIALOG = "last-time";

/** At hand at any time, for whoever may see it. */
export function lastTimeButton(session: Session): TemplateResult | typeof nothing {
  return session.state?.previous === undefined
    ? nothing
    : html`<button class="button button--quiet" type="button" @click=${() => openDialog(DIALOG)}>${icons.undo}<span>${a.outcome.previous}</span></button>`;
}
