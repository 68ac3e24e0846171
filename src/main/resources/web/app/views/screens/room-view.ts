// The room as a participant sees it: the card, what belongs to it at its foot, and the bar at the thumb. Only the card scrolls,
// and each panel within itself.

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../messages/i18n";
import type { Session } from "../../session/session";
import type { Card } from "../../room/protocol";
import { groupScene, type Phase, phaseOf } from "../../session/phase";
import { cardView } from "../card/card-view";
import { twistsView } from "../card/twists-view";
import { floorView } from "../people/floor-view";
import { besideCard, factsheetButton } from "../factsheet/factsheet-button";
import { elsewhereView, browseView } from "../card/browse-view";
import { pledgeAsk } from "../activities/pledge-ask";
import { around, aroundMissing, openAround } from "./around-part";
import { roomBar } from "./room-bar";
import { lostHandView, noticesView } from "../common/status-view";
import { withTables } from "./later-part";
import { thinkPart } from "./think-part";

const NAMES: Record<Phase, (session: Session) => string> = {
  card: (session) => t.card(session.shown),
  break: () => t.pause.title,
  closing: () => t.closing.title,
};

/** `sided`: there is room for people and chat, beside the card or below it. */
export function roomView(session: Session, sided: boolean): TemplateResult {
  const phase = phaseOf(session);
  const beside = besideCard(session);
  const open = (dialog: string) => openAround(session, dialog);
  const part = around.content;
  return html`
    <div class="room ${sided ? "room--sided" : ""} ${beside ? "room--factsheet" : ""}">
      <div class="room__table" tabindex="0" role="region" aria-label=${NAMES[phase](session)}>
        ${noticesView(session)} ${aroundMissing()} ${pledgeAsk(session, open)} ${factsheetButton(session, open)}
        ${phase === "card" ? tableView(session, session.card(session.shown)) : (part?.phaseView(session, phase) ?? html`<h1>${NAMES[phase](session)}</h1>`)}
        ${repeat([placeOfLinks(session, phase)], String, linksView)}
      </div>
      ${repeat([phase], String, () => lostHandView(session))} ${footView(session, phase, sided)}
      ${roomBar(session, sided)}
      ${beside ? part?.factsheetSide(session) : nothing}
      ${sided ? html`<div class="room__side">${part?.sideView(session)}</div>` : nothing}
    </div>
  `;
}

/** Where somebody has the floor the ways to leaf are drawings only, and named for who cannot see them. */
function footView(session: Session, phase: Phase, sided: boolean): TemplateResult {
  const floor = sided ? nothing : floorView(session);
  return html`<div class="room__foot ${floor === nothing ? "" : "room__foot--floor"}">${phase === "card" ? browseView(session) : nothing}${floor}</div>`;
}

function tableView(session: Session, card: Card | undefined): TemplateResult {
  return html`
    ${groupScene(session) === "card" ? elsewhereView(session) : around.content?.awayView(session)}
    ${card === undefined ? html`<p class="loading">…</p>` : html`${cardView(card, session.cards.length, { heading: 1, vote: around.content?.voteInCard(session, card, withTables(session)) })}${twistsView(session, card)}${thinkPart(session, card)}`}
  `;
}

/** What decides where the links are: the card and how far its vote and its quiet moment are, but not how many took part; its
    what-ifs; and the note below them. */
function placeOfLinks({ shown, state, lostHand }: Session, phase: Phase): string {
  const { vote, think, twists } = state ?? {};
  return [
    [shown, phase, lostHand.there, twists?.[String(shown)]?.length],
    [vote?.position, vote?.round, vote?.own, vote?.counts === undefined],
    [think?.position, think?.own, think?.texts === undefined],
  ].join();
}

/** Those of the page's footer, for which there is no place under the bar. Drawn anew where they are elsewhere. */
function linksView(): TemplateResult {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".site-footer a")];
  return html`<nav class="room__links" aria-label=${document.querySelector(".site-footer")?.getAttribute("aria-label") ?? nothing}>
    ${links.map((link) => html`<a href=${link.href}>${link.textContent}</a>`)}</nav>`;
}
