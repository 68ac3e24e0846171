// The runsheet as a page: every step and every card, with what the facilitator makes of it.

import { html, nothing, type TemplateResult } from "lit-html";
import { clockTime } from "../../ui/format-time";
import { sessionPath } from "../../ui/base";
import { t } from "../../messages/i18n";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import type { Session } from "../../session/session";
import { richText } from "../../ui/rich-text";
import { slots, type Slot } from "../../room/timetable";
import type { Command } from "../../room/command";
import type { Card, Step } from "../../room/protocol";
import { isPast, variantView, whenWords, zoneHint } from "./agenda-view";
import { beginLine } from "./begin-view";
import { breakDialog } from "../activities/begin-break-view";
import { draftView } from "../common/autosave-field";
import { noteView } from "./note-view";
import { paperView } from "./paper-view";
import { noticesView } from "../common/status-view";
import { settingsView, enterButton } from "./step-panel-view";
import { stepStrip } from "./step-bar-view";
import { stepTips } from "./tips-view";
import { c } from "../../messages/cockpit";
import { p } from "../../messages/runsheet";

export interface PrintChoice {
  explanations: boolean;
  choose(explanations: boolean): void;
}

export function runsheetView(session: Session, print: PrintChoice): TemplateResult {
  return html`
    <div class="plan">
      <header class="plan__head">
        <div>
          <h1>${p.runsheet.title}</h1>
          <p class="lead">${p.runsheet.text}</p>
        </div>
        ${waysView(session, print)}
      </header>
      ${stepStrip(session)} ${noticesView(session)}
      ${whenView(session)}
      <section aria-labelledby="steps-title">
        <h2 id="steps-title">${p.runsheet.steps}</h2>
        ${zoneHint(session)}
        <ol class="plan__steps">${slots(session.state?.agenda ?? { variant: "two-hours", zone: "UTC", steps: [] }).map((slot) => stepView(session, slot))}</ol>
      </section>
      <div class="panel">${settingsView(session)}</div>
      <section aria-labelledby="cards-title">
        <h2 id="cards-title">${p.runsheet.cards}</h2>
        <p class="hint">${p.runsheet.cardsText}</p>
        ${paperView(session, 3)}
        <ol class="plan__cards">${session.cards.map((card) => cardLine(session, card))}</ol>
      </section>
    </div>
    ${breakDialog(session)}
  `;
}

function waysView(session: Session, print: PrintChoice): TemplateResult {
  return html`
    <div class="plan__ways">
      <a class="button button--secondary" href=${sessionPath(session.stored.room)}>${icons.left}<span>${p.runsheet.back}</span></a>
      <button class="button button--secondary" type="button" @click=${() => window.print()}>${icons.print}<span>${p.runsheet.print}</span></button>
      <label class="switch"><input type="checkbox" .checked=${print.explanations}
        @change=${(event: Event) => print.choose((event.target as HTMLInputElement).checked)} /><span>${p.runsheet.withExplanations}</span></label>
      <p class="hint">${p.paper.runsheetText}</p>
    </div>
  `;
}

function whenView(session: Session): TemplateResult {
  const steps = session.state?.agenda.steps ?? [];
  return html`
    <section class="panel plan__when" aria-labelledby="when-title">
      <h2 id="when-title">${p.runsheet.when}</h2>
      <p>${whenWords(session) ?? p.runsheet.noDate} ${isPast(session) ? html`<strong>${p.runsheet.past}</strong>` : nothing}</p>
      <p><a class="button button--secondary" href=${sessionPath(session.stored.room, "/uitnodiging")}>${deskIcons.invite}<span>${p.runsheet.changeDate}</span></a></p>
      ${variantView(session)}
      <p class="hint">${p.runsheet.total(steps.reduce((sum, step) => sum + step.minutes, 0))}</p>
    </section>
  `;
}

function stepView(session: Session, { step, from, to }: Slot): TemplateResult {
  const zone = session.state?.agenda.zone ?? "UTC";
  const here = session.state?.step?.key === step.key;
  return html`
    <li class="plan__step" ?data-here=${here} aria-current=${here ? "step" : nothing}>
      <div class="plan__line">
        ${from === undefined || to === undefined ? nothing : html`<p class="plan__time">${clockTime(from, zone)} – ${clockTime(to, zone)}</p>`}
        ${draftView(session, { ...stepField(session, step, "title"), line: "text", quiet: true, label: p.step.titleField(step.title), maxlength: 80 })}
        <div class="plan__minutes">
          ${draftView(session, { ...stepField(session, step, "minutes"), line: "number", quiet: true, label: p.step.minutesField(step.title), maxlength: 3 })}
          <span aria-hidden="true">${p.step.minutesShort}</span>
        </div>
        ${here ? html`<span class="badge badge--here">${p.step.now}</span>` : enterButton(session, step.key, step.title)}
      </div>
      <div class="plan__texts">
        ${draftView(session, { ...stepField(session, step, "text"), label: p.step.prompts, maxlength: 2_000 })}
        ${noteView(session, `step:${step.key}`, p.step.note)} ${stepTips(session, step.key)}
      </div>
    </li>
  `;
}

/** One thing of one step goes over the wire: what a second facilitator changes beside it stays. */
function stepField(session: Session, { key }: Step, what: "title" | "text" | "minutes") {
  const now = () => session.state?.agenda.steps.find((step) => step.key === key);
  return {
    key: `${what}:${key}`,
    id: `${what}-${key}`,
    current: () => String(now()?.[what] ?? ""),
    command: (text: string): Command => ({ type: "agenda.set", steps: [{ key, [what]: what === "minutes" ? Number(text) : text.trim() }] }),
    wrong: (text: string) => {
      if (what === "minutes") {
        return /^\d+$/.test(text.trim()) && Number(text) <= 240 ? undefined : p.step.minutesWrong;
      }
      return what === "title" && text.trim() === "" ? p.step.titleWrong : undefined;
    },
  };
}

function cardLine(session: Session, card: Card): TemplateResult {
  const mark = session.state?.marks[String(card.position)];
  return html`
    <li class="plan__card">
      <h3 class="plan__card-title"><span class="overview__number">${card.position}</span>
        <span class="overview__kind overview__kind--${card.kind}">${icons[card.kind]}<span>${t.kind[card.kind]}</span></span>
        <span>${card.title}</span>
        ${card.practice ? html`<span class="badge">${t.practice}</span>` : nothing}
        ${mark === undefined ? nothing : html`<span class="badge">${p.mark.state[mark]}</span>`}</h3>
      <details class="plan__more"><summary>${p.runsheet.more}</summary>
        <p>${card.text}</p>
        ${beginLine(card)}
        ${card.ask === undefined ? nothing : html`<p>${c.card.ask} <strong>${card.ask}</strong></p>`}
        ${card.explanationHtml === undefined ? nothing : richText(card.explanationHtml)}</details>
      ${noteView(session, `card:${card.position}`, p.runsheet.cardNote(card.position), { quiet: true })}
    </li>
  `;
}
