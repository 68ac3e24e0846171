// The card: the one thing on the table.

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import type { Card } from "../../room/protocol";

interface Options {
  small?: boolean;
  /** 1 where the card is the page, 2 where the page has a title of its own. */
  heading?: 1 | 2;
  /** False where they stand below the card, to choose from. */
  choices?: boolean;
  /** What stands in the place of the choices: the same to choose from. */
  vote?: TemplateResult | undefined;
}

export function cardView(card: Card, count: number, options: Options = {}): TemplateResult {
  const id = `card-${options.small ? "small" : "large"}`;
  return html`
    <article class="card card--${card.kind} ${options.small ? "card--small" : ""}" aria-labelledby=${id}>
      ${anew(
        card,
        html`<header class="card__head">
          <span class="card__kind">${icons[card.kind]}<span>${t.kind[card.kind]}</span></span>
          ${card.practice ? html`<span class="card__practice">${t.practice}</span>` : nothing}
          <span class="card__count">${t.cardOf(card.position, count)}</span>
        </header>`,
      )}
      ${
        options.heading === 1
          ? html`<h1 class="card__title" id=${id}>${card.title}</h1>`
          : html`<h2 class="card__title" id=${id}>${card.title}</h2>`
      }
      ${anew(
        card,
        html`<p class="card__text">${card.text}</p>
          ${options.vote ?? (options.choices === false ? nothing : choicesView(card, id))}`,
      )}
    </article>
  `;
}

/** What another card has in another place is not seen to move there. The title stays, as it may have the focus. */
function anew({ position }: Card, content: TemplateResult): unknown {
  return repeat(
    [position],
    (one) => one,
    () => content,
  );
}

function choicesView(card: Card, id: string): TemplateResult | typeof nothing {
  if (card.choices === undefined || card.choices.length === 0) {
    return nothing;
  }
  return html`
    <div class="card__choices">
      <p class="card__choices-title" id="${id}-choices">${t.choices[card.kind]}</p>
      <ol class="choices" type="A" aria-labelledby="${id}-choices">
        ${card.choices.map((choice) => html`<li class="choices__one">${choice}</li>`)}
      </ol>
    </div>
  `;
}
