// The list beside the form: what the deck says of itself, and its cards.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { type CardText, lacks } from "../deck-text";
import { addressOf, type Editing } from "../editing";
import { d } from "../i18n";

export function partsView(editing: Editing): TemplateResult {
  const { deck, part } = editing;
  return html`
    <nav class="parts" aria-label=${d.deck.partsLabel}>
      <a class="parts__about" href=${addressOf("about")} aria-current=${part === "about" ? "true" : nothing}>${icons.sheet}<span>${d.deck.about}</span></a>
      <h2 class="parts__title">${d.deck.cards} <span class="badge">${deck.cards.length}</span></h2>
      <button class="button button--secondary parts__add" type="button" @click=${() => editing.add()}>${d.deck.add}</button>
      ${
        deck.cards.length === 0
          ? html`<p class="hint">${d.deck.noCards}</p>`
          : html`<ol class="parts__cards" lang=${deck.language}>${deck.cards.map((card, index) => cardLine(editing, card, index))}</ol>`
      }
      <p class="hint">${d.deck.order}</p>
      ${deck.cards.length === 0 ? nothing : paperView(editing)}
    </nav>
  `;
}

/** As it was saved last. */
function paperView(editing: Editing): TemplateResult {
  const button = (explained: boolean, words: string) =>
    html`<button class="button button--quiet" type="button" @click=${() => void editing.print(explained)}>${icons.print}<span>${words}</span></button>`;
  return html`
    <h2 class="parts__title">${d.deck.paper}</h2>
    <p class="hint">${d.deck.paperText}</p>
    <div class="parts__paper">${button(true, d.deck.paperTwo)} ${button(false, d.deck.paperOne)}</div>
  `;
}

function cardLine({ part }: Editing, card: CardText, index: number): TemplateResult {
  const here = part !== undefined && part !== "about" && part.card === card.key;
  return html`
    <li>
      <a class="parts__card" href=${addressOf({ card: card.key })} aria-current=${here ? "true" : nothing}>
        <span class="overview__number">${index + 1}</span>
        <span class="parts__kind parts__kind--${card.kind}">${icons[card.kind]}<span class="visually-hidden">${t.kind[card.kind]}</span></span>
        <span class="parts__name">
          <span>${card.title.trim() || d.deck.untitled}</span>
          ${card.practice ? html`<span class="badge">${d.fields["practice"]}</span>` : nothing}
          ${card.place === "last" && !card.practice ? html`<span class="badge">${d.fields["place"]}</span>` : nothing}
          ${lacks(card).length > 0 ? html`<span class="badge badge--draft">${d.deck.unfinished}</span>` : nothing}
        </span>
      </a>
    </li>
  `;
}
