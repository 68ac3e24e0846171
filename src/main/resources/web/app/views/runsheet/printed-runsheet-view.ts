// The runsheet on paper: everything that a facilitator wants in hand, with the key.

import { html, nothing, type TemplateResult } from "lit-html";
import { clockTime } from "../../ui/format-time";
import { t } from "../../messages/i18n";
import type { Session } from "../../session/session";
import { richText } from "../../ui/rich-text";
import { slots, type Slot } from "../../room/timetable";
import type { Card } from "../../room/protocol";
import { whenWords, zoneHint } from "./agenda-view";
import { beginLine } from "./begin-view";
import { formsView } from "./paper-forms-view";
import { closingCard } from "../../session/facilitator/closing-steps";
import { invitationLink } from "../../session/links";
import { promptsView } from "./prompts-view";
import { printedTips, stepTips } from "./tips-view";
import { c } from "../../messages/cockpit";
import { p } from "../../messages/runsheet";
import { e } from "../../messages/entry";

export function printedRunsheetView(session: Session, explanations: boolean): TemplateResult {
  const { state, stored } = session;
  if (state === undefined) {
    return html``;
  }
  const title = `${p.runsheet.title}: ${stored.title}`;
  // As long as the page to work in is there, it has the heading of the page.
  return html`
    <article class="sheet">
      ${state.status === "ended" ? html`<h1>${title}</h1>` : html`<p class="sheet__title">${title}</p>`}
      <dl class="sheet__facts">
        <div><dt>${p.runsheet.when}</dt><dd>${whenWords(session) ?? p.runsheet.noDate}</dd></div>
        ${fact(p.runsheet.meeting, state.agenda.link)} ${fact(p.runsheet.word, stored.word)}
        ${fact(p.runsheet.link, stored.word === undefined ? undefined : invitationLink(stored.word))}
        ${fact(e.open.keyTitle, stored.facilitatorKey)}
      </dl>
      ${stored.facilitatorKey === undefined ? nothing : html`<p>${p.runsheet.keyOnPaper}</p>`}
      ${printedTips(session)}
      <h2>${p.runsheet.steps}</h2>
      ${zoneHint(session)}
      ${slots(state.agenda).map((slot) => stepView(session, slot))}
      <h2>${p.runsheet.rules}</h2>
      <ul>${state.rules.map((rule) => html`<li>${rule}</li>`)}</ul>
      <h2>${p.overview.title}</h2>
      <ol class="sheet__cards">${session.cards.map((card) => cardView(session, card, explanations))}</ol>
      ${state.status === "ended" ? nothing : formsView(session)}
    </article>
  `;
}

function fact(what: string, value: string | undefined): TemplateResult | typeof nothing {
  return value === undefined ? nothing : html`<div><dt>${what}</dt><dd>${value}</dd></div>`;
}

function stepView(session: Session, { step, from, to }: Slot): TemplateResult {
  const zone = session.state?.agenda.zone ?? "UTC";
  return html`
    <section class="sheet__step">
      <h3>${from === undefined || to === undefined ? nothing : html`${clockTime(from, zone)} – ${clockTime(to, zone)} `}${step.title}
        <span class="hint">${p.step.minutes(step.minutes)}</span></h3>
      ${promptsView(step.text)} ${stepTips(session, step.key)} ${noteText(session, `step:${step.key}`)}
    </section>
  `;
}

function cardView(session: Session, card: Card, explanations: boolean): TemplateResult {
  const mark = session.state?.marks[String(card.position)];
  const skipped = mark === "skipped";
  const when =
    mark === undefined ? (card.position === closingCard(session)?.position ? p.runsheet.atClosing : undefined) : p.mark.state[mark];
  return html`
    <li class="sheet__card" value=${card.position}>
      <p><strong>${card.title}</strong> <span class="hint">${t.kind[card.kind]}${card.practice ? html`, ${t.practice}` : nothing}${when === undefined ? nothing : html`, ${when}`}</span></p>
      ${skipped ? nothing : textView(session, card, explanations)}
    </li>
  `;
}

function textView(session: Session, card: Card, explanations: boolean): TemplateResult {
  return html`
      <p>${card.text}</p>${choicesOf(card)}
      ${explanations ? html`${beginLine(card)}${askOf(card)}${card.explanationHtml === undefined ? nothing : onPaper(card.explanationHtml)}${twistsOf(card)}` : nothing}
      ${noteText(session, `card:${card.position}`)}
  `;
}

/** By letter, as on the card. */
function choicesOf({ choices = [] }: Card): TemplateResult | typeof nothing {
  return choices.length === 0
    ? nothing
    : html`<ol class="sheet__choices" type="A">${choices.map((choice) => html`<li>${choice}</li>`)}</ol>`;
}

function askOf({ ask }: Card): TemplateResult | typeof nothing {
  return ask === undefined ? nothing : html`<p>${c.card.ask} <strong>${ask}</strong></p>`;
}

function twistsOf({ twists = [] }: Card): TemplateResult | typeof nothing {
  return twists.length === 0 ? nothing : html`<p>${t.added.twists}</p><ul>${twists.map((text) => html`<li>${text}</li>`)}</ul>`;
}

const copies = new Map<string, Node>();

/** The page above shows the same elements, and an element is in one place at a time. */
function onPaper(explanation: string): Node {
  let copy = copies.get(explanation);
  if (copy === undefined) {
    copy = richText(explanation).cloneNode(true);
    copies.set(explanation, copy);
  }
  return copy;
}

function noteText(session: Session, about: string): TemplateResult | typeof nothing {
  const note = session.state?.notes?.[about];
  return note === undefined ? nothing : html`<p class="sheet__note"><span class="hint">${p.step.note}:</span> ${note}</p>`;
}
