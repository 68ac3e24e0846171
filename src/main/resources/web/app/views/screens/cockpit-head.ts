// The first row of the facilitator's live screen, in the header of the page: the step and its time, told once; a clock; the
// connection; and the menu with the rest.

import { html, nothing, type TemplateResult } from "lit-html";
import { clockTime, MINUTE_MS, there } from "../../ui/format-time";
import { openDialog } from "../../ui/dom";
import { deskIcons } from "../../ui/desk-icons";
import { deskOf } from "../../session/facilitator/desk-state";
import type { Session } from "../../session/session";
import { FAR_MS, progress } from "../../room/timetable";
import { chipView } from "../common/status-view";
import { soundButton } from "../people/sound-view";
import { SESSION_MENU } from "./menu-dialogs";
import { c } from "../../messages/cockpit";
import { p } from "../../messages/runsheet";

const STEP = "step-button";

/** `steps`: whether the group is on its way through the runsheet. */
export function cockpitHead(session: Session, steps: boolean): TemplateResult {
  return html`
    ${steps ? stepButton(session) : nothing}
    <div class="head__end">
      ${steps ? clockView(session) : nothing} ${chipView(session)} ${soundButton(session)}
      <button class="button button--quiet head__menu" type="button" aria-haspopup="dialog" @click=${() => openDialog(SESSION_MENU)}>${deskIcons.menu}<span>${c.menu}</span></button>
    </div>
  `;
}

function stepButton(session: Session): TemplateResult {
  const { state } = session;
  const now = state && progress(state.agenda, state.step, session.clock.now());
  const desk = deskOf(session);
  const open = desk.runsheet;
  return html`
    <button class="button button--quiet head__step strip" type="button" id=${STEP} aria-expanded=${open ? "true" : "false"} aria-controls="runsheet"
      @click=${() => desk.showRunsheet(!open)}>
      <span class="visually-hidden">${p.runsheet.title}: </span><span class="head__title">${now?.step.title ?? p.step.none}</span>
      <span class="head__time">${timeOf(session)}</span>${open ? deskIcons.up : deskIcons.down}</button>
  `;
}

/** What is left of the step, or else by how much it is over: one thing, told once. */
export function timeOf(session: Session): string {
  const { state } = session;
  const now = state && progress(state.agenda, state.step, session.clock.now());
  if (now === undefined || now.passed > now.planned + FAR_MS) {
    return "";
  }
  const left = Math.ceil((now.end - session.clock.now()) / MINUTE_MS);
  return left >= 0 ? p.step.left(left) : p.step.behind(-left);
}

function clockView(session: Session): TemplateResult {
  const [now, zone] = [session.clock.now(), session.state?.agenda.zone ?? "UTC"];
  return html`<span class="head__clock"><span class="visually-hidden">${c.clock} </span>${clockTime(now, zone)}${there(now, zone)}</span>`;
}
