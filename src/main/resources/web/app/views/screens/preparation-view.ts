// Preparing, alone and days ahead: what to do first, and a reader for the cards. Nothing of the live screen is around it.

import { html, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { p } from "../../messages/runsheet";
import { icons } from "../../ui/icons";
import { richText } from "../../ui/rich-text";
import { startSession } from "../../session/facilitator/runsheet-flow";
import type { Session } from "../../session/session";
import type { Card } from "../../room/protocol";
import { cardView } from "../card/card-view";
import { askFirst } from "../common/confirm-view";
import { noticesView } from "../common/status-view";
import { chatView } from "../people/chat-view";
import { questionsView } from "../people/questions-view";
import { peopleView } from "../people/people-view";
import { checklistView } from "../runsheet/checklist-view";
import { cardNoteView } from "../runsheet/note-view";
import { stepStrip } from "../runsheet/step-bar-view";
import { goOnButton, markButtons } from "./menu-dialogs";

export function preparationView(session: Session): TemplateResult {
  const card = session.card(session.shown);
  return html`
    <div class="prepare">
      <h1 class="prepare__title">${p.prepare.title}</h1>
      <div class="prepare__main">
        ${stepStrip(session)} ${noticesView(session)} ${checklistView(session)}
        <p class="prepare__intro">${p.prepare.text}</p>
        ${card === undefined ? html`<p class="loading">…</p>` : readerView(session, card)}
      </div>
      ${startBar(session)}
      <div class="prepare__side">${questionsView(session)}${peopleView(session)}${chatView(session, true)}</div>
    </div>
  `;
}

function readerView(session: Session, card: Card): TemplateResult {
  const next = session.card(card.position + 1);
  return html`
    <div class="desk">
      <div class="desk__card">
        <p class="desk__label desk__label--alone">${icons.eye}${p.cockpit.youSee}</p>
        ${cardView(card, session.cards.length, { small: true })}
        <div class="marks" role="group" aria-label=${p.mark.label}>${markButtons(session, card.position, "button--toggle")}</div>
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

function startBar(session: Session): TemplateResult {
  const there = (session.state?.members ?? []).filter((one) => one.online && one.role === "participant").length;
  const shown = session.shown;
  const start = () =>
    askFirst({
      title: p.prepare.confirmTitle,
      text: p.prepare.confirmText(there),
      confirm: p.prepare.start,
      action: () => void startSession(session),
    });
  return html`
    <div class="bar bar--prepare">
      <button class="button button--secondary bar__previous" type="button" aria-label=${t.leaf.previous} ?disabled=${shown <= 1}
        @click=${() => session.browse(-1)}>${icons.left}</button>
      <button class="button button--secondary bar__previous" type="button" aria-label=${t.leaf.next} ?disabled=${shown >= session.cards.length}
        @click=${() => session.browse(1)}>${icons.right}</button>
      <span class="bar__note">${p.prepare.inLobby(there)}</span>
      ${goOnButton(session)}
      <button class="button button--primary bar__next" type="button" @click=${start}>${p.prepare.start}</button>
    </div>
  `;
}
