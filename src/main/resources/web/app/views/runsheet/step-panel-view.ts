// The runsheet beside the card: every step with its prompts and the facilitator's own note, without leaving the session.

import { sessionPath } from "../../ui/base";
import { besideOf, tell } from "../../ui/tell";
import { html, nothing, type TemplateResult } from "lit-html";
import { clockTime } from "../../ui/format-time";
import { bellOf } from "../../session/facilitator/facilitator-session";
import { t } from "../../messages/i18n";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import { enterStep } from "../../session/facilitator/runsheet-flow";
import { inNewWindow } from "../../session/new-window";
import { opensTab } from "../../ui/new-tab";
import type { Session } from "../../session/session";
import { tick } from "../../session/facilitator/preparation";
import { slots, type Slot } from "../../room/timetable";
import { zoneHint } from "./agenda-view";
import { dialogView } from "../common/confirm-view";
import { noteView } from "./note-view";
import { promptsView } from "./prompts-view";
import { nextButton, timeLine } from "./step-bar-view";
import { stepTips } from "./tips-view";
import { p } from "../../messages/runsheet";

const PANEL = "runsheet";

export function stepDialogs(session: Session): TemplateResult {
  return dialogView(PANEL, p.runsheet.title, panelView(session), "dialog--side");
}

/** Where there is room it lies beside the card, and the session goes on. */
export function stepPanel(session: Session, close: () => void): TemplateResult {
  const onKey = (event: KeyboardEvent) => event.key === "Escape" && close();
  return html`
    <section class="beside" id=${PANEL} aria-labelledby="runsheet-title" @keydown=${onKey}>
      <div class="dialog__head">
        <h2 id="runsheet-title" tabindex="-1">${p.runsheet.title}</h2>
        <button class="button button--quiet dialog__close" type="button" @click=${close}>${icons.close}<span>${t.dialog.close}</span></button>
      </div>
      <div class="beside__text" data-scrolls>${panelView(session)}</div>
    </section>
  `;
}

function panelView(session: Session): TemplateResult {
  const { state } = session;
  if (state === undefined) {
    return html``;
  }
  return html`
    <div class="stepper">
      <div class="panel__row">${nextButton(session)}</div>
      ${timeLine(session)} ${zoneHint(session)}
      <ol class="stepper__steps">${slots(state.agenda).map((slot) => stepView(session, slot))}</ol>
      ${settingsView(session)}
      <p><a class="button button--secondary" href=${sessionPath(session.stored.room, "/draaiboek")} target="_blank" rel=${inNewWindow(session)}>${deskIcons.list}<span>${p.runsheet.whole}</span>${opensTab()}</a></p>
    </div>
  `;
}

function stepView(session: Session, { step, from }: Slot): TemplateResult {
  const here = session.state?.step?.key === step.key;
  const zone = session.state?.agenda.zone ?? "";
  return html`
    <li>
      <details class="stepper__step" .open=${here} ?data-here=${here}>
        <summary>
          <span class="stepper__time">${from === undefined ? nothing : clockTime(from, zone)}</span>
          <span class="stepper__title">${step.title}</span>
          ${here ? html`<span class="badge badge--here">${p.step.now}</span>` : html`<span class="hint">${p.step.minutes(step.minutes)}</span>`}
        </summary>
        ${promptsView(step.text)} ${stepTips(session, step.key)}
        ${noteView(session, `step:${step.key}`, p.step.noteFor(step.title))}
        ${here ? nothing : enterButton(session, step.key, step.title)}
      </details>
    </li>
  `;
}

export function enterButton(session: Session, key: string, title: string): TemplateResult {
  return html`<button class="button button--secondary" type="button" aria-label=${p.step.enter(title)} @click=${() => enterStep(session, key)}>${p.step.enterShort}</button>`;
}

export function settingsView(session: Session): TemplateResult {
  const bell = bellOf(session);
  const test = async (event: Event) => {
    const beside = besideOf(event);
    const played = await bell.play();
    tick(session, "sound");
    tell(beside, played ? p.alarm.tested : p.alarm.silent);
  };
  return html`
    <section class="settings">
      <h3>${p.settings.title}</h3>
      <label class="switch"><input type="checkbox" role="switch" .checked=${session.state?.settings.keepHands ?? false}
        @change=${(event: Event) => session.ask({ type: "settings.set", keepHands: (event.target as HTMLInputElement).checked })} /><span>${p.settings.keepHands}</span></label>
      <h3>${p.alarm.title}</h3>
      <p class="hint">${p.alarm.text}</p>
      <label class="switch"><input type="checkbox" role="switch" .checked=${bell.sounds}
        @change=${(event: Event) => (bell.sounds = (event.target as HTMLInputElement).checked)} /><span>${p.alarm.sound}</span></label>
      <div class="panel__row"><button class="button button--secondary" type="button" @click=${test}>${p.alarm.test}</button><span class="hint"></span></div>
    </section>
  `;
}
