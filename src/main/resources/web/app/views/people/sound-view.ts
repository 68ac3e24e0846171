// The sound of this device, off and on with one press; in sight from the moment that it was tried.

import { html, nothing, type TemplateResult } from "lit-html";
import { soundOf } from "../../session/facilitator/facilitator-session";
import { deskIcons } from "../../ui/desk-icons";
import type { Session } from "../../session/session";
import { p } from "../../messages/runsheet";

export function soundButton(session: Session): TemplateResult | typeof nothing {
  const sound = soundOf(session);
  return sound.chosen
    ? html`<button class="button button--quiet sound" type="button" aria-pressed=${sound.on ? "true" : "false"} @click=${() => (sound.on = !sound.on)}>
        ${sound.on ? deskIcons.sound : deskIcons.silent}<span>${p.alarm.switch}</span></button>`
    : nothing;
}
