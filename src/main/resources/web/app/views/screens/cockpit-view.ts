// The facilitator's live screen: one screen that never scrolls where there is room, and one column where there is not. Nothing
// lies over anything: alarms and the bar are rows of the grid.

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { t } from "../../messages/i18n";
import { a } from "../../messages/around";
import { o } from "../../messages/later";
import { c } from "../../messages/cockpit";
import { p } from "../../messages/runsheet";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import { richText } from "../../ui/rich-text";
import { deskOf } from "../../session/facilitator/desk-state";
import { filling } from "../../session/facilitator/news";
import { guideOf } from "../../session/facilitator/practice-guide";
import { isReading, type Scene, sceneOf } from "../../session/facilitator/scene";
import { WIDE } from "../../session/factsheet";
import type { Session } from "../../session/session";
import { twistsLeft } from "../../room/added-cards";
import { hasChoices } from "../../room/vote-options";
import type { Card } from "../../room/protocol";
import { thinkPart } from "./think-part";
import { hasVote, voteOn, voteView } from "../activities/vote-view";
import { voteElsewhere } from "../activities/open-vote-view";
import { cardView } from "../card/card-view";
import { twistsView } from "../card/twists-view";
import { noticesView } from "../common/status-view";
import { paragraphLink } from "../factsheet/paragraph-link";
import { chatView } from "../people/chat-view";
import { crewView, queueView } from "../people/crew-view";
import { questionsView } from "../people/questions-view";
import { beginView, toBegin } from "../runsheet/begin-view";
import { noteView } from "../runsheet/note-view";
import { alarmView, cardTime } from "../runsheet/step-bar-view";
import { stepPanel } from "../runsheet/step-panel-view";
import { stepTips } from "../runsheet/tips-view";
import { cockpitBar } from "./cockpit-bar";
import { withTables } from "./later-part";
import { nowView } from "./now-view";
import { planView } from "./preparation-view";
import { leadPhaseView } from "./lead-phase-view";
import { awayView } from "./phase-view";

export function cockpitView(session: Session): TemplateResult {
  const scene = sceneOf(session);
  const reading = isReading(session);
  const cards = scene === "card" || reading;
  return html`
    <div class="cockpit cockpit--${scene}">
      ${cards ? html`<h1 class="visually-hidden">${reading ? p.prepare.reading : p.cockpit.title}</h1>` : nothing}
      <div class="cockpit__alerts">${guideOf(session)?.strip() ?? nothing}${noticesView(session)}${fillingView(session)}${alarmView(session)}${voteElsewhere(session)}${awayView(session)}</div>
      <div class="cockpit__table ${hasRunsheetBeside(session) ? "cockpit__table--runsheet" : ""} ${reading ? "cockpit__table--reading" : ""}">
        ${cards ? cardColumns(session, session.card(session.shown)) : html`${sceneView(session, scene)}${runsheetBeside(session)}`}
        ${reading ? nothing : sideView(session, scene)}
      </div>
      ${cockpitBar(session, scene)}
    </div>
  `;
}

function fillingView({ state }: Session): TemplateResult | typeof nothing {
  const full = state === undefined ? undefined : filling(state);
  return full === undefined ? nothing : html`<div class="notice"><p>${full}</p></div>`;
}

function sideView(session: Session, scene: Scene): TemplateResult {
  const hands = scene === "now" || scene === "preparing" ? nothing : queueView(session);
  return html`<div class="cockpit__side">${hands} ${questionsView(session)} ${crewView(session)} ${foldedChat(session)}</div>`;
}

function sceneView(session: Session, scene: Exclude<Scene, "card">): TemplateResult {
  switch (scene) {
    case "preparing":
      return planView(session);
    case "now":
      return nowView(session);
    default:
      return html`<div class="cockpit__scene" data-scrolls>${leadPhaseView(session, scene)}</div>`;
  }
}

function cardColumns(session: Session, card: Card | undefined): TemplateResult {
  if (card === undefined) {
    // In the place of the card, so that nothing beside it moves when it comes.
    return html`<div class="desk__card"><p class="loading">…</p></div><section class="desk__explanation"></section>`;
  }
  const alone = session.looking !== undefined;
  const mark = session.state?.marks[String(card.position)];
  return html`
    <div class="desk__card" data-scrolls role="region" aria-label=${alone ? p.cockpit.youSee : p.cockpit.group}>
      <p class="desk__label ${alone ? "desk__label--alone" : ""}">${alone ? html`${icons.eye}${p.cockpit.youSee}` : html`${p.cockpit.group}${cardTime(session)}`}
        ${mark === undefined ? nothing : html`<span class="badge badge--${mark}">${p.mark.state[mark]}</span>`}</p>
      ${cardView(card, session.cards.length, { small: true, choices: showsChoices(session, card) })}
      ${twistsView(session, card)} ${voteView(session, card, withTables(session))} ${thinkPart(session, card)} ${writtenView(session, card)}
    </div>
    ${hasRunsheetBeside(session) ? runsheetBeside(session) : explanationView(session, card)}
  `;
}

/** A vote and a quiet moment need their room; a what-if between them and the card would move up. */
function showsChoices(session: Session, card: Card): boolean {
  const { think, twists } = session.state ?? {};
  const quiet = think?.position === card.position && twists?.[String(card.position)] === undefined;
  return !hasVote(session, card) && !quiet;
}

/** What choosing is for, and what may come after it: below the explanation, as there is no room at the vote. */
function voteHint(session: Session, card: Card): TemplateResult | typeof nothing {
  const vote = voteOn(session, card);
  return session.state?.status !== "live" || !hasChoices(card) || vote?.round === 2 || toBegin(session, card) !== undefined
    ? nothing
    : html`<p class="hint desk__why">${vote?.counts === undefined ? c.vote.first : c.vote.again}</p>`;
}

function explanationView(session: Session, card: Card): TemplateResult {
  return html`
    <section class="desk__explanation" aria-labelledby="explanation-title">
      <h2 id="explanation-title">${p.cockpit.explanation}</h2>
      <div class="desk__text" data-scrolls role="group" aria-labelledby="explanation-title">
        ${beginView(session, card)} ${keyed(card.position, askView(card))}
        ${card.explanationHtml === undefined ? html`<p class="hint">${p.cockpit.noExplanation}</p>` : richText(card.explanationHtml)}
        ${paragraphLink(session, card)}
        ${twistsToShow(session, card)} ${voteHint(session, card)} ${isReading(session) ? aboutView(card) : stepTips(session, session.state?.step?.key)}
      </div>
      ${noteView(session, `card:${card.position}`, p.step.note)}
    </section>
  `;
}

/** For who chooses cards. */
function aboutView({ themes = [], sensitivity }: Card): TemplateResult {
  return html`${themes.length === 0 ? nothing : html`<p class="hint">${p.choice.about(themes)}</p>`}${sensitivity === "high" ? html`<p><strong>${p.choice.close}</strong></p>` : nothing}`;
}

/** What most often gets a talk going again, so it comes first. */
function askView({ ask }: Card): TemplateResult | typeof nothing {
  return ask === undefined
    ? nothing
    : html`<p class="desk__ask"><span class="desk__ask-label">${c.card.ask}</span> <strong>${ask}</strong></p>`;
}

/** What the group may still be shown; the menu has a button for each. */
function twistsToShow(session: Session, card: Card): TemplateResult | typeof nothing {
  const left = twistsLeft(card, session.state?.twists ?? {});
  return left.length === 0
    ? nothing
    : html`<div class="desk__twists"><h3>${t.added.twists}</h3><ul>${left.map(({ text }) => html`<li>${text}</li>`)}</ul><p class="hint">${c.twist.how}</p></div>`;
}

/** Folded, it tells how much is new. */
function foldedChat(session: Session): TemplateResult {
  const desk = deskOf(session);
  const { unread } = session.chat;
  return html`
    <section class="side side--chat ${desk.chat ? "side--chat-open" : ""}" aria-labelledby="chat-heading">
      <h2 class="side__title" id="chat-heading"><button class="fold side__fold" type="button" aria-expanded=${desk.chat ? "true" : "false"} aria-controls="chat-panel"
        @click=${() => desk.showChat(!desk.chat)}>${icons.chat}<span>${a.chat.title}</span>
        ${unread > 0 ? html`<span class="badge">${t.chat.unread(unread)}</span>` : nothing}${desk.chat ? deskIcons.up : deskIcons.down}</button></h2>
      <div class="side__content" id="chat-panel" ?hidden=${!desk.chat}>${chatView(session, false)}</div>
    </section>
  `;
}

/** What the group wrote down at this card. */
function writtenView(session: Session, card: Card): TemplateResult | typeof nothing {
  const lines = (session.state?.outcomes ?? []).filter((line) => line.position === card.position);
  return lines.length === 0
    ? nothing
    : html`<section class="desk__written" aria-labelledby="written"><h2 id="written">${c.card.written}</h2>
        <ul>${lines.map((line) => html`<li><span class="hint">${o.outcome.kind[line.kind]}</span> ${line.text}</li>`)}</ul></section>`;
}

/** In a wide window; in a narrow one it slides over, as a dialog. */
export function hasRunsheetBeside(session: Session): boolean {
  return sceneOf(session) !== "preparing" && WIDE.matches && deskOf(session).runsheet;
}

function runsheetBeside(session: Session): TemplateResult | typeof nothing {
  return hasRunsheetBeside(session) ? stepPanel(session, () => deskOf(session).showRunsheet(false)) : nothing;
}
