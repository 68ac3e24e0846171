// The room as a participant sees it: the card, and one bar at the thumb.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { openDialog } from "../../ui/dom";
import type { Session } from "../../session/session";
import type { Card } from "../../room/protocol";
import { groupScene, phaseOf } from "../../session/phase";
import { cardView } from "../card/card-view";
import { chatView } from "../people/chat-view";
import { floorView, handsView, yourHand } from "../people/hands-view";
import { besideCard, factsheetAside, factsheetButton } from "../factsheet/factsheet-view";
import { elsewhereView, browseView } from "../card/browse-view";
import { noteButton } from "../closing/outcome-view";
import { awayButton, peopleView } from "../people/people-view";
import { pledgeAsk } from "../activities/house-rules-view";
import { awayView, phaseView } from "./phase-view";
import { noticesView } from "../common/status-view";
import { hasVote, voteView } from "../activities/vote-view";

export function roomView(session: Session, wide: boolean): TemplateResult {
  const phase = phaseOf(session);
  return html`
    <div class="room">
      <div class="room__table">
        ${noticesView(session)} ${pledgeAsk(session)} ${factsheetButton(session)}
        ${phase === "card" ? tableView(session, session.card(session.shown)) : phaseView(session, phase)}
        ${wide ? nothing : floorView(session)}
      </div>
      ${barView(session, wide)}
      ${besideCard(session) ? factsheetAside(session) : nothing}
      ${wide ? html`<div class="room__side">${handsView(session)}${peopleView(session)}${chatView(session, true)}</div>` : nothing}
    </div>
  `;
}

function tableView(session: Session, card: Card | undefined): TemplateResult {
  return html`
    ${groupScene(session) === "card" ? elsewhereView(session) : awayView(session)}
    ${card === undefined ? html`<p class="loading">…</p>` : html`${cardView(card, session.cards.length, { heading: 1, choices: !hasVote(session, card) })}${voteView(session, card)}`}
    ${browseView(session)}
  `;
}

function barView(session: Session, wide: boolean): TemplateResult {
  const number = yourHand(session);
  return html`
    <div class="bar">
      ${
        number > 0
          ? html`<button class="bar__button bar__button--on" type="button" @click=${() => session.ask({ type: "hand.lower" })}>${icons.hand}
            <span aria-hidden="true">${t.hands.lower}</span><span class="badge" aria-hidden="true">${number}</span><span class="visually-hidden">${t.hands.lower}, ${t.hands.number(number)}</span></button>`
          : html`
            <button class="bar__button" type="button" aria-label="${t.hands.raise}: ${t.hands.raiseNew}"
              @click=${() => session.ask({ type: "hand.raise", about: "new" })}>${icons.hand}<span>${t.hands.raiseNew}</span></button>
            <button class="bar__button" type="button" aria-label="${t.hands.raise}: ${t.hands.raiseReply}"
              @click=${() => session.ask({ type: "hand.raise", about: "reply" })}>${icons.reply}<span>${t.hands.raiseReply}</span></button>
          `
      }
      ${phaseOf(session) === "closing" ? nothing : noteButton()} ${wide ? nothing : panelButtons(session)} ${awayButton(session)}
    </div>
  `;
}

/** On a narrow screen the side column waits behind buttons. */
export function panelButtons(session: Session): TemplateResult {
  const hands = session.state?.hands.length ?? 0;
  const unread = session.chat.unread;
  return html`
    <button class="bar__button" type="button" @click=${() => openDialog("mensen")}>${icons.people}<span>${t.people.title}</span>
      ${hands > 0 ? html`<span class="badge"><span aria-hidden="true">${hands}</span><span class="visually-hidden">, ${t.hands.title}: ${hands}</span></span>` : nothing}</button>
    <button class="bar__button" type="button" @click=${() => {
      openDialog("chat");
      session.chat.read();
    }}>${icons.chat}<span>${t.chat.title}</span>
      ${unread > 0 ? html`<span class="badge"><span aria-hidden="true">${unread}</span><span class="visually-hidden">, ${t.chat.unread(unread)}</span></span>` : nothing}</button>
  `;
}
