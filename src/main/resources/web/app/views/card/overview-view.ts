// All cards at a glance, and what is left of them.

import { html, nothing, type TemplateResult } from "lit-html";
import { closeDialog } from "../../ui/dom";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { standing, type CardStatus } from "../../room/card-status";
import type { Session } from "../../session/session";
import type { Card } from "../../room/protocol";
import { p } from "../../messages/runsheet";

const STANDINGS: CardStatus[] = ["discussed", "shown", "skipped", "parked", "open"];

let chosen: CardStatus | "all" = "all";

export function overviewView(session: Session): TemplateResult {
  const { state } = session;
  const standingOf = (card: Card) => (state === undefined ? "open" : standing(state, card.position, session.clock.now()));
  const cards = session.cards.filter((card) => chosen === "all" || standingOf(card) === chosen);
  const choices: [CardStatus | "all", number][] = [
    ["all", session.cards.length],
    ...STANDINGS.map((one): [CardStatus, number] => [one, session.cards.filter((card) => standingOf(card) === one).length]),
  ];
  return html`
    <p>${p.overview.text}</p>
    <div class="filter" role="group" aria-label=${p.remaining.label}>
      ${choices.map(
        ([one, count]) => html`<button class="button button--toggle" type="button" aria-pressed=${one === chosen ? "true" : "false"}
          @click=${() => choose(session, one)}>${p.remaining[one]} <span class="filter__count">${count}</span></button>`,
      )}
    </div>
    ${cards.length === 0 ? html`<p class="panel__empty">${p.remaining.none}</p>` : nothing}
    <ol class="overview">
      ${cards.map((card) => overviewLine(session, card, standingOf(card)))}
    </ol>
  `;
}

function choose(session: Session, one: CardStatus | "all"): void {
  chosen = one;
  session.changed();
}

function overviewLine(session: Session, card: Card, how: CardStatus): TemplateResult {
  const here = session.group === card.position;
  const look = () => {
    closeDialog("cards");
    session.look(card.position);
  };
  return html`
    <li>
      <button class="overview__card ${here ? "overview__card--here" : ""}" type="button" @click=${look}>
        <span class="overview__number">${card.position}</span>
        <span class="overview__kind overview__kind--${card.kind}">${icons[card.kind]}<span>${t.kind[card.kind]}</span></span>
        <span class="overview__title">${card.title}</span>
        ${card.practice ? html`<span class="badge">${t.practice}</span>` : nothing}
        ${how === "open" ? nothing : html`<span class="badge badge--${how}">${p.mark.state[how]}</span>`}
        ${here ? html`<span class="badge badge--here">${p.overview.here}</span>` : nothing}
      </button>
    </li>
  `;
}
