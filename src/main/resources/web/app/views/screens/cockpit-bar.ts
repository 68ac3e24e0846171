// The last row of the facilitator's live screen: one primary button at one place, named for what it does; whoever presses nothing
// else has led a good session.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { c } from "../../messages/cockpit";
import { p } from "../../messages/runsheet";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import { openDialog } from "../../ui/dom";
import {
  cardAfter,
  cardBefore,
  enterStep,
  moveGroup,
  showGroup,
  startCards,
  stepDue,
  toBreak,
  toClosing,
} from "../../session/facilitator/runsheet-flow";
import { guideOf } from "../../session/facilitator/practice-guide";
import { isReading, type Scene } from "../../session/facilitator/scene";
import type { Session } from "../../session/session";
import { beforeCards } from "../../room/timetable";
import { noteButton } from "./open-notes";
import { openVoteButton } from "../activities/open-vote-view";
import { CARD_MENU } from "./menu-dialogs";
import { phaseBar } from "./phase-bar-view";
import { planBar, readerBar } from "./preparation-view";

export function cockpitBar(session: Session, scene: Scene): TemplateResult {
  switch (scene) {
    case "preparing":
      return barView(isReading(session) ? readerBar(session) : planBar(session));
    case "now":
      return barView(nowBar(session));
    case "card":
      return session.looking === undefined
        ? barView(cardBar(session), cardTools(session))
        : barView(lookingBar(session), cardTools(session));
    case "break":
      return barView(phaseBar(session, scene), noteButton(session));
    case "closing":
      return barView(phaseBar(session, scene));
  }
}

function barView(content: TemplateResult, tools: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="bar bar--cockpit">${content}${tools === nothing ? nothing : html`<div class="bar__tools">${tools}</div>`}</div>`;
}

/** On to the next step; from the last one before the cards, to the cards. */
function nowBar(session: Session): TemplateResult {
  const { state } = session;
  const steps = state?.agenda.steps ?? [];
  const index = steps.findIndex((step) => step.key === state?.step?.key);
  const [before, next] = [steps[index - 1], steps[index + 1]];
  const starts = state === undefined || next === undefined || !beforeCards(state.agenda, state.step?.key);
  return html`
    <button class="button button--secondary bar__previous" type="button" aria-label=${c.now.previous} ?disabled=${before === undefined}
      @click=${() => before && enterStep(session, before.key)}>${icons.left}<span>${p.cockpit.previous}</span></button>
    ${
      starts
        ? html`<button class="button button--primary bar__next" type="button" data-then=".bar__next" @click=${() => startCards(session)}><span>${c.now.start}</span>${icons.right}</button>`
        : html`<button class="button button--primary bar__next" type="button" data-then=".bar__next" @click=${() => enterStep(session, next.key)}><span>${c.now.next(next.title)}</span>${icons.right}</button>`
    }
    <p class="bar__text">${next === undefined ? nothing : p.prepare.inLobby(there(session))}</p>
  `;
}

function there({ state }: Session): number {
  return (state?.members ?? []).filter((one) => one.online && one.role === "participant").length;
}

function cardBar(session: Session): TemplateResult {
  // Who practises tries everything first, however long that takes.
  const guide = guideOf(session);
  const due = guide === undefined ? stepDue(session) : undefined;
  const after = cardAfter(session);
  const next = (look: string, words: string) =>
    html`<button class="button ${look}" type="button" data-then=".bar__next" aria-label=${p.cockpit.next} ?disabled=${after === undefined}
      @click=${(event: MouseEvent) => moveGroup(session, 1, event.detail > 0)}><span>${words}</span>${icons.right}</button>`;
  const tried = guide?.primary();
  const primary =
    (tried === "break" ? undefined : tried) ??
    (tried === "break" || due?.key === "break"
      ? { words: c.card.toBreak, go: toBreak }
      : due?.key === "closing" || after === undefined
        ? { words: c.card.toClosing, go: toClosing }
        : undefined);
  return html`
    <button class="button button--secondary bar__previous" type="button" aria-label=${p.cockpit.previousLong} ?disabled=${cardBefore(session) === undefined}
      data-then=".bar__next" @click=${(event: MouseEvent) => moveGroup(session, -1, event.detail > 0)}>${icons.left}<span>${p.cockpit.previous}</span></button>
    ${
      primary === undefined
        ? next("button--primary bar__next", p.cockpit.next)
        : html`<button class="button button--primary bar__next" type="button" data-then=".bar__next" @click=${() => primary.go(session)}><span>${primary.words}</span>${icons.right}</button>
          ${after === undefined ? nothing : next("button--secondary bar__other", p.cockpit.nextCard)}`
    }
    ${textView(session)}
  `;
}

/** For ten seconds the way back, and else what comes next, in the same place. */
function textView(session: Session): TemplateResult {
  const { undo } = session;
  if (undo !== undefined) {
    return html`
      <p class="bar__text undo"><span>${p.cockpit.moved(undo.shown)} ${undo.skipped.length === 0 ? nothing : c.card.skipped(undo.skipped)}</span>
        <button class="button button--secondary" type="button" data-then=".bar__next" @click=${() => session.undoShow()}>${icons.undo}<span>${p.cockpit.undo}</span></button></p>
    `;
  }
  const after = cardAfter(session);
  if (after === undefined) {
    return html`<p class="bar__text">${p.cockpit.last}</p>`;
  }
  const skipping = Array.from({ length: after.position - session.group - 1 }, (_, index) => session.group + 1 + index).filter(
    (position) => session.state?.marks[String(position)] === "skipped",
  );
  return html`<p class="bar__text">${c.card.after(after.position, after.title, t.kind[after.kind])} ${skipping.length === 0 ? nothing : html`<span class="bar__skip">${c.card.skipping(skipping)}</span>`}</p>`;
}

function cardTools(session: Session): TemplateResult {
  const card = session.card(session.shown);
  const hands = session.state?.hands.length ?? 0;
  const toHands = () => document.getElementById("hands-heading")?.scrollIntoView({ block: "start" });
  return html`
    ${
      hands === 0
        ? nothing
        : html`<button class="bar__button bar__hands" type="button" aria-label=${`${c.card.hands(hands)}: ${c.card.handsHere}`} @click=${toHands}>${icons.hand}<span>${c.card.hands(hands)}</span></button>`
    }
    ${card === undefined ? nothing : openVoteButton(session, card)} ${noteButton(session)}
    <button class="bar__button" type="button" aria-haspopup="dialog" @click=${() => openDialog(CARD_MENU)}>${deskIcons.up}<span>${c.more}</span></button>
  `;
}

/** At a card that only the facilitator sees. */
function lookingBar(session: Session): TemplateResult {
  const { shown } = session;
  return html`
    <button class="button button--secondary bar__previous" type="button" aria-label=${t.leaf.back(session.group)} data-then=".bar__next" @click=${() => session.backToGroup()}>${icons.undo}<span>${c.card.back}</span></button>
    <button class="button button--primary bar__next" type="button" data-then=".bar__next" @click=${() => showGroup(session, shown)}>${p.cockpit.showAll(shown)}</button>
    <span class="bar__text bar__leaf">
      <button class="button button--secondary" type="button" aria-label=${t.leaf.previous} ?disabled=${shown <= 1} @click=${() => session.browse(-1)}>${icons.left}</button>
      <button class="button button--secondary" type="button" aria-label=${t.leaf.next} ?disabled=${shown >= session.cards.length} @click=${() => session.browse(1)}>${icons.right}</button>
      <span>${t.leaf.looking(session.group)}</span>
    </span>
  `;
}
