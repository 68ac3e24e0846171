// The facilitator's view, before and during the session: the card, its explanation, what comes next, and the buttons that
// move everybody.

import { html, nothing, type TemplateResult } from "lit-html";
import { sessionPath } from "../../ui/base";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { closeDialog, openDialog } from "../../ui/dom";
import { richText } from "../../ui/rich-text";
import { startSession } from "../../session/facilitator/runsheet-flow";
import { type Phase, phaseOf } from "../../session/phase";
import { inNewWindow } from "../../session/new-window";
import { opensTab } from "../../ui/new-tab";
import type { Session } from "../../session/session";
import type { Card, Mark } from "../../room/protocol";
import { cardView } from "../card/card-view";
import { chatView } from "../people/chat-view";
import { checklistView } from "../runsheet/checklist-view";
import { breakButton } from "../activities/begin-break-view";
import { askFirst } from "../common/confirm-view";
import { factsheetTools } from "../factsheet/factsheet-view";
import { floorView, handsView } from "../people/hands-view";
import { panelButtons } from "./room-view";
import { noteButton } from "../closing/outcome-view";
import { previousButton } from "../closing/previous-view";
import { peopleView } from "../people/people-view";
import { cardNoteView } from "../runsheet/note-view";
import { pledgeAsk } from "../activities/house-rules-view";
import { endSession, phaseBar } from "./phase-bar-view";
import { leadPhaseView } from "./lead-phase-view";
import { awayView } from "./phase-view";
import { invite } from "../invitation/invitation-view";
import { noticesView } from "../common/status-view";
import { cardTime, stepStrip } from "../runsheet/step-bar-view";
import { openVoteButton, voteElsewhere } from "../activities/open-vote-view";
import { hasVote, voteView } from "../activities/vote-view";
import { p } from "../../messages/runsheet";

export function cockpitView(session: Session, wide: boolean): TemplateResult {
  const preparing = session.state?.status === "lobby";
  const phase = phaseOf(session);
  return html`
    <div class="cockpit">
      <div class="cockpit__top">
        ${phase === "card" ? html`<h1 class=${preparing ? "cockpit__title" : "visually-hidden"}>${preparing ? p.prepare.title : p.cockpit.title}</h1>` : nothing}
        ${wide ? toolsView(session) : nothing}
      </div>
      <div class="cockpit__main">
        ${stepStrip(session)} ${noticesView(session)} ${voteElsewhere(session)} ${pledgeAsk(session)}
        ${preparing ? html`${checklistView(session)}<p class="cockpit__intro">${p.prepare.text}</p>` : nothing}
        ${wide ? nothing : floorView(session)}
        ${phase === "card" ? tableView(session, session.card(session.shown)) : leadPhaseView(session, phase)}
      </div>
      ${barView(session, phase, wide)}
      ${wide ? html`<div class="cockpit__side">${preparing ? nothing : handsView(session)}${peopleView(session)}${chatView(session, true)}</div>` : nothing}
    </div>
  `;
}

function tableView(session: Session, card: Card | undefined): TemplateResult {
  return html`${awayView(session)}${card === undefined ? html`<p class="loading">…</p>` : deskView(session, card)}`;
}

function barView(session: Session, phase: Phase, wide: boolean): TemplateResult {
  if (phase !== "card") {
    return html`<div class="bar bar--cockpit">${phaseBar(session, phase)}${panelsView(session, wide)}</div>`;
  }
  if (session.state?.status === "lobby") {
    return prepareBar(session, wide);
  }
  return session.looking === undefined ? groupBar(session, wide) : lookingBar(session, wide);
}

/** On a narrow screen the side column and the tools wait behind buttons: a phone is first of all a remote control. */
function panelsView(session: Session, wide: boolean): TemplateResult {
  const note = session.state?.status === "live" && phaseOf(session) !== "closing" ? noteButton() : nothing;
  return wide
    ? html`${note}`
    : html`<div class="bar__panels">${note}${panelButtons(session)}<button class="bar__button" type="button"
        @click=${() => openDialog("sessie")}>${icons.list}<span>${p.cockpit.tools}</span></button></div>`;
}

function deskView(session: Session, card: Card): TemplateResult {
  const next = session.card(card.position + 1);
  const alone = session.looking !== undefined || session.state?.status === "lobby";
  return html`
    <div class="desk">
      <div class="desk__card">
        <p class="desk__label ${alone ? "desk__label--alone" : ""}">${alone ? html`${icons.eye}${p.cockpit.youSee}` : html`${p.cockpit.group}${cardTime(session)}`}</p>
        ${cardView(card, session.cards.length, { small: true, choices: !hasVote(session, card) })}
        ${voteView(session, card)} ${marksView(session, card)}
      </div>
      <section class="desk__explanation" aria-labelledby="uitleg-titel">
        <h2 id="uitleg-titel">${p.cockpit.explanation}</h2>
        ${card.explanationHtml === undefined ? html`<p class="hint">${p.cockpit.noExplanation}</p>` : richText(card.explanationHtml)}
        ${cardNoteView(session, card.position)}
        <p class="desk__next"><span class="hint">${p.cockpit.nextUp}</span>
          ${next === undefined ? p.cockpit.last : html`<strong>${next.position}. ${next.title}</strong> <span class="hint">${t.kind[next.kind]}</span>`}</p>
      </section>
    </div>
  `;
}

const MARKS: [Mark, "check" | "skip" | "park"][] = [
  ["discussed", "check"],
  ["skipped", "skip"],
  ["parked", "park"],
];

function marksView(session: Session, card: Card): TemplateResult {
  const current = session.state?.marks[String(card.position)];
  const set = (mark: Mark) => session.ask({ type: "card.mark", position: card.position, mark: current === mark ? "none" : mark });
  return html`
    <div class="marks" role="group" aria-label=${p.mark.label}>
      ${MARKS.map(
        ([mark, icon]) => html`<button class="button button--toggle" type="button" aria-pressed=${current === mark ? "true" : "false"}
          @click=${() => set(mark)}>${icons[icon]}<span>${p.mark[mark]}</span></button>`,
      )}
      ${openVoteButton(session, card)}
    </div>
  `;
}

function groupBar(session: Session, wide: boolean): TemplateResult {
  const undo = session.undo;
  return html`
    <div class="bar bar--cockpit">
      ${
        undo === undefined
          ? nothing
          : html`<div class="undo"><span>${p.cockpit.moved(undo.shown)}</span>
            <button class="button button--secondary" type="button" data-then=".bar__next" @click=${() => session.undoShow()}>${icons.undo}<span>${p.cockpit.undo}</span></button></div>`
      }
      <button class="button button--secondary bar__previous" type="button" aria-label=${p.cockpit.previousLong} ?disabled=${session.group <= 1}
        @click=${(event: MouseEvent) => session.step(-1, event.detail > 0)}>${icons.left}<span>${p.cockpit.previous}</span></button>
      <button class="button button--primary bar__next" type="button" data-then=".bar__previous" ?disabled=${session.group >= session.cards.length}
        @click=${(event: MouseEvent) => session.step(1, event.detail > 0)}><span>${p.cockpit.next}</span>${icons.right}</button>
      ${panelsView(session, wide)}
    </div>
  `;
}

function lookingBar(session: Session, wide: boolean): TemplateResult {
  const shown = session.shown;
  return html`
    <div class="bar bar--cockpit">
      <div class="undo"><span>${t.leaf.looking(session.group)}</span>
        <button class="button button--secondary" type="button" data-then=".bar__next" @click=${() => session.backToGroup()}>${t.leaf.back(session.group)}</button></div>
      ${leafButtons(session)}
      <button class="button button--primary bar__next" type="button" data-then=".bar__next" @click=${() => session.show(shown)}>${p.cockpit.showAll(shown)}</button>
      ${panelsView(session, wide)}
    </div>
  `;
}

function prepareBar(session: Session, wide: boolean): TemplateResult {
  const there = (session.state?.members ?? []).filter((one) => one.online && one.role === "participant").length;
  const start = () =>
    askFirst({
      title: p.prepare.confirmTitle,
      text: p.prepare.confirmText(there),
      confirm: p.prepare.start,
      action: () => void startSession(session),
    });
  return html`
    <div class="bar bar--cockpit">
      ${leafButtons(session)}
      <span class="bar__note">${p.prepare.inLobby(there)}</span>
      <button class="button button--primary bar__next" type="button" @click=${start}>${p.prepare.start}</button>
      ${panelsView(session, wide)}
    </div>
  `;
}

function leafButtons(session: Session): TemplateResult {
  const shown = session.shown;
  return html`
    <button class="button button--secondary bar__previous" type="button" aria-label=${t.leaf.previous} ?disabled=${shown <= 1}
      @click=${() => session.browse(-1)}>${icons.left}</button>
    <button class="button button--secondary bar__previous" type="button" aria-label=${t.leaf.next} ?disabled=${shown >= session.cards.length}
      @click=${() => session.browse(1)}>${icons.right}</button>
  `;
}

export function toolsView(session: Session): TemplateResult {
  const locked = session.state?.locked ?? false;
  const open = (id: string) => {
    closeDialog("sessie");
    openDialog(id);
  };
  const end = () => {
    closeDialog("sessie");
    endSession(session);
  };
  return html`
    <div class="tools" role="group" aria-label=${p.cockpit.tools}>
      <button class="button button--quiet" type="button" @click=${() => open("kaarten")}>${icons.list}<span>${p.cockpit.overview}</span></button>
      <button class="button button--quiet" type="button" @click=${() => {
        closeDialog("sessie");
        invite();
      }}>${icons.invite}<span>${p.cockpit.invite}</span></button>
      <button class="button button--quiet" type="button" @click=${() => session.ask({ type: locked ? "room.unlock" : "room.lock" })}>
        ${locked ? icons.lock : icons.unlock}<span>${locked ? p.cockpit.unlock : p.cockpit.lock}</span></button>
      ${breakButton(session)} ${previousButton(session)}
      <a class="button button--quiet" href=${sessionPath(session.stored.room, "/kaart")} target="_blank" rel=${inNewWindow(session)}>${icons.screen}<span>${p.cockpit.cardOnly}</span>${opensTab()}</a>
      ${factsheetTools(session)}
      ${
        session.state?.status === "live" && phaseOf(session) !== "closing"
          ? html`<button class="button button--quiet button--danger" type="button" @click=${end}>${icons.stop}<span>${p.cockpit.end}</span></button>`
          : nothing
      }
      ${locked ? html`<p class="tools__locked">${icons.lock}${p.cockpit.locked}</p>` : nothing}
    </div>
  `;
}
