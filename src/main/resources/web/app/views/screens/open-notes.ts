// The ways to what the group writes down.

import { html, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import type { Session } from "../../session/session";
import { openAround } from "./around-part";
import { NOTES } from "./dialog-names";
import { later } from "./later-part";

export function openNotes(session: Session): void {
  openAround(session, NOTES);
  later.want(() => session.changed());
}

export function noteButton(session: Session): TemplateResult {
  return html`<button class="bar__button" type="button" @click=${() => openNotes(session)}>${icons.note}<span>${t.outcome.note}</span></button>`;
}
