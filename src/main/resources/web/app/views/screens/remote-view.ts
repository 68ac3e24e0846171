// A phone as a remote control: a QR code with word and key, covered until somebody asks for it.

import { html, type TemplateResult } from "lit-html";
import { c } from "../../messages/cockpit";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import { openDialog } from "../../ui/dom";
import { deskOf } from "../../session/facilitator/desk-state";
import { leadLink } from "../../session/links";
import type { Session } from "../../session/session";
import { dialogView } from "../common/confirm-view";
import { qrView } from "../common/qr-view";

const REMOTE = "remote";

export function remoteButton(): TemplateResult {
  return html`<button class="button button--quiet" type="button" @click=${() => openDialog(REMOTE)}>${deskIcons.phone}<span>${c.remote.title}</span></button>`;
}

export function remoteDialog(session: Session): TemplateResult {
  return dialogView(REMOTE, c.remote.title, contentView(session), "", () => deskOf(session).showRemote(false));
}

function contentView(session: Session): TemplateResult {
  const { word, facilitatorKey } = session.stored;
  const desk = deskOf(session);
  if (word === undefined || facilitatorKey === undefined) {
    return html`<p>${c.remote.notHere}</p>`;
  }
  return desk.remote
    ? html`<p>${c.remote.why}</p>
        <div class="qr__box" id="remote-code" tabindex="-1">${qrView(session, leadLink(word, facilitatorKey), c.remote.label)}</div>`
    : html`<p>${c.remote.hidden}</p>
        <p><button class="button button--secondary" type="button" data-then="#remote-code" @click=${() => desk.showRemote(true)}>${icons.eye}<span>${c.remote.show}</span></button></p>`;
}
