// What the facilitator passes on, and the key that stays with them.

import { html, nothing, type TemplateResult } from "lit-html";
import { besideOf, tell } from "../../ui/tell";
import { openDialog } from "../../ui/dom";
import { invitationLink } from "../../session/links";
import { copyFrom } from "../../ui/clipboard";
import { c } from "../../messages/cockpit";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import type { StoredSession } from "../../session/session-store";
import { e } from "../../messages/entry";

export function invitationView(session: StoredSession): TemplateResult {
  if (session.word === undefined) {
    return html`<p>${c.invitation.unknown}</p>`;
  }
  const text = c.invitation.text(invitationLink(session.word), session.word);
  return html`
    <div class="invitation">
      <label class="form__label" for="invitation-text">${c.invitation.label}</label>
      <textarea class="input" id="invitation-text" rows="4" readonly .value=${text}></textarea>
      <div class="panel__row">${copyButton("invitation-text", c.invitation.copy)}</div>
    </div>
  `;
}

/** Link and word for the chat, copied at once; the text is there to see, and to copy again. */
export function invite(): void {
  openDialog("invitation");
  const button = document.querySelector<HTMLButtonElement>("#invitation .invitation button");
  button?.focus();
  button?.click();
}

/** `kept`: this device knows it after this page too. `level` is that of its heading. */
export function keyView(key: string, kept: boolean, { id = "key", level = 3 }: { id?: string; level?: 2 | 3 } = {}): TemplateResult {
  const title = html`${deskIcons.key}${e.open.keyTitle}`;
  return html`
    <section class="key" aria-labelledby="${id}-title">
      ${level === 2 ? html`<h2 id="${id}-title">${title}</h2>` : html`<h3 id="${id}-title">${title}</h3>`}
      <input class="key__code" id="${id}-code" readonly aria-labelledby="${id}-title" .value=${key} size=${key.length} />
      <p>${e.open.keyWhy} ${kept ? nothing : e.open.keyOnce}</p>
      <div class="panel__row">
        ${copyButton(`${id}-code`, c.invitation.copyKey)}
        <button class="button button--secondary" type="button" @click=${() => window.print()}>${icons.print}<span>${c.invitation.print}</span></button>
      </div>
    </section>
  `;
}

/** `after` is called when it was copied. */
export function copyButton(field: string, label: string, after: () => void = () => {}): TemplateResult {
  const copy = async (event: Event) => {
    const beside = besideOf(event);
    const copied = await copyFrom(document.getElementById(field) as HTMLInputElement);
    tell(beside, copied ? c.invitation.copied : c.invitation.copyFailed, copied ? icons.check : nothing);
    if (copied) {
      after();
    }
  };
  return html`<button class="button button--secondary" type="button" @click=${copy}>${deskIcons.copy}<span>${label}</span></button>
    <span class="copied"></span>`;
}
