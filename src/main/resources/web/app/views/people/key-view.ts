// The facilitator key as it is kept here, and the way to a new one.

import { html, nothing, type TemplateResult } from "lit-html";
import { closeDialog, openDialog } from "../../ui/dom";
import { a } from "../../messages/around";
import { deskIcons } from "../../ui/desk-icons";
import { keyDeskOf, type KeyRenewal } from "../../session/facilitator/key-renewal";
import { nameOf } from "../../room/display-names";
import type { Session } from "../../session/session";
import type { Member } from "../../room/protocol";
import { dialogView } from "../common/confirm-view";
import { tickView } from "../common/device-view";
import { keyView } from "../invitation/invitation-view";
import { p } from "../../messages/runsheet";

/** The key, where this device keeps it, and a new one. */
export function keyPanel(session: Session): TemplateResult {
  const key = session.stored.facilitatorKey;
  const ended = session.state?.status === "ended";
  const ask = () => {
    closeDialog("my-key");
    openDialog("new-key");
  };
  return html`
    ${key === undefined ? html`<p class="hint">${p.key.notHere}</p>` : keyView(key, true)}
    ${ended ? nothing : html`<p><button class="button button--quiet" type="button" @click=${ask}>${deskIcons.key}<span>${p.key.renew}</span></button></p>`}
  `;
}

export function keyDialog(session: Session): TemplateResult {
  const desk = keyDeskOf(session);
  const content = desk.made === undefined ? askView(session, desk) : madeView(desk, desk.made);
  return dialogView("new-key", p.key.title, content, "", () => desk.closed());
}

function askView(session: Session, desk: KeyRenewal): TemplateResult {
  return html`
    <p>${p.key.why}</p>
    <fieldset class="devices">
      <legend>${p.key.whoGoes}</legend>
      <p class="hint">${p.key.whoGoesHint}</p>
      ${desk.devices.map((device) => deviceView(session, desk, device))}
    </fieldset>
    ${desk.problem === undefined ? nothing : html`<p class="notice notice--bad" role="alert">${desk.problem}</p>`}
    <div class="dialog__actions">
      <button class="button button--primary" type="button" data-then="#new-code" aria-disabled=${desk.busy ? "true" : nothing} @click=${() => desk.renew()}>${p.key.make}</button>
    </div>
  `;
}

function deviceView(session: Session, desk: KeyRenewal, device: Member): TemplateResult {
  const name = nameOf(session.names, device.id);
  const presence = a.people[device.online ? "online" : "offline"];
  return device.id === session.state?.you.id
    ? html`<p class="devices__you">${name} <span class="hint">${p.key.thisIsYou}</span></p>`
    : tickView(`weg-${device.id}`, name, presence, desk.out.has(device.id), (out) => desk.tick(device.id, out));
}

function madeView(desk: KeyRenewal, key: string): TemplateResult {
  return html`
    <p role="status">${desk.kept ? p.key.madeKept : p.key.madeOnce}</p>
    ${keyView(key, desk.kept, { id: "new" })}
  `;
}
