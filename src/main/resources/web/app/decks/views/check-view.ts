// What an editor should look up: facts that nobody looked at for six months, and what somebody left to be looked up.

import { html, nothing, type TemplateResult } from "lit-html";
import { addressOf, type Editing } from "../editing";
import { toCheck, type ToCheck } from "../facts";
import { d } from "../i18n";
import { day, today } from "../when";

export function checkView({ deck }: Editing): TemplateResult | typeof nothing {
  const all = toCheck(deck, today());
  const old = all.filter((one) => one.old).length;
  return all.length === 0
    ? nothing
    : html`
        <section class="tocheck" aria-labelledby="facts-to-check">
          <h2 class="panel__title" id="facts-to-check">${d.facts.checks(all.length)}</h2>
          ${old > 0 ? html`<p class="notice">${d.facts.old(old)}</p>` : nothing}
          <details ?open=${old > 0}>
            <summary>${d.facts.showChecks}</summary>
            <ul class="tocheck__list" lang=${deck.language}>${all.map(oneView)}</ul>
          </details>
        </section>
      `;
}

function oneView({ card, fact, old }: ToCheck): TemplateResult {
  return html`
    <li>
      <p><strong>${fact.about}</strong> <span class="hint">${card === undefined ? d.fields["factsheet"] : html`<a href=${addressOf({ card: card.key })}>${card.title}</a>`}</span></p>
      <p class="hint">${fact.source}. ${d.facts.lastChecked(day(fact.checkedOn))} ${old ? html`<span class="badge badge--draft">${d.facts.oldOne}</span>` : nothing}</p>
      ${fact.toCheck === "" ? nothing : html`<p>${d.facts.toCheck}: ${fact.toCheck}</p>`}
    </li>
  `;
}
