// How the talk at a card best begins, to choose from.

import { html, nothing, type TemplateResult } from "lit-html";
import { hasChoices } from "../../room/vote-options";
import { type CardText, tidyCard } from "../deck-text";
import { d } from "../i18n";

const ID = "card-begin";

export function beginField(card: CardText, error: string | undefined, put: (begin: string) => void): TemplateResult {
  const { title, hint, ways, nothingToChoose } = d.card.begin;
  const { begin, kind, choices } = tidyCard(card);
  const fault = begin === "vote" && !hasChoices({ kind, choices }) ? nothingToChoose : error;
  return html`
    <div class="form__field">
      <label class="form__label" for=${ID}>${title}</label>
      <p class="hint" id="${ID}-hint">${hint}</p>
      ${fault === undefined ? nothing : html`<p class="form__error" id="${ID}-error">${fault}</p>`}
      <select class="input" id=${ID} aria-describedby="${ID}-hint ${fault === undefined ? "" : `${ID}-error`}" aria-invalid=${fault === undefined ? nothing : "true"}
        @change=${(event: Event) => put((event.target as HTMLSelectElement).value)}>
        ${Object.entries(ways).map(([value, words]) => html`<option value=${value} ?selected=${value === begin}>${words}</option>`)}
      </select>
    </div>
  `;
}
