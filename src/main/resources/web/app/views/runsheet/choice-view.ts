// Which cards the session is about to have, in one press: as many as there is time for, those of a theme, or all.

import { html, nothing, type TemplateResult } from "lit-html";
import { p } from "../../messages/runsheet";
import { type Marking, markings, someOf, taking, themesOf, toChooseFrom, unmarkings } from "../../room/card-choice";
import type { Card } from "../../room/protocol";
import { choose, choosing } from "../../session/facilitator/card-choice";
import type { Session } from "../../session/session";

/** At five to eight minutes a card, with the rounds that the runsheet has for it. */
const CARDS_IN = { "one-hour": 4, "two-hours": 8 } as const;

export function choiceView(session: Session): TemplateResult | typeof nothing {
  const { cards, state } = session;
  if (state === undefined) {
    return nothing;
  }
  const { variant } = state.agenda;
  const fit = CARDS_IN[variant];
  const mark = async (asked: readonly Marking[]) => {
    if (await choose(session, asked)) {
      session.announcer.say(p.choice.taking(taking(session.cards, session.state?.marks ?? {})));
    }
  };
  const take = (chosen: readonly Card[]) => mark(markings(cards, state.marks, chosen));
  // Told once it is done, and not card by card.
  const left = choosing(session);
  const all = unmarkings(cards, state.marks);
  return html`
    <div class="card-choice" role="group" aria-labelledby="choice-heading">
      <h4 id="choice-heading">${p.choice.title}</h4>
      ${left === undefined ? nothing : html`<p class="hint">${p.choice.busy(left)}</p>`}
      <p id="choice-state">${left === undefined ? p.choice.taking(taking(cards, state.marks)) : nothing}</p>
      <div class="card-choice__ways">
        ${toChooseFrom(cards).length <= fit ? nothing : html`<button class="button button--secondary" type="button" id="choice-time" @click=${() => take(someOf(cards, fit))}><span>${p.choice.fit[variant]}</span></button>`}
        ${themesOf(cards).map(
          ({ name, cards: those }) =>
            html`<button class="button button--quiet" type="button" @click=${() => take(those)}><span>${name} (${those.length})</span></button>`,
        )}
        ${all.length === 0 ? nothing : html`<button class="button button--quiet" type="button" data-then="#choice-time" @click=${() => mark(all)}><span>${p.choice.all}</span></button>`}
      </div>
    </div>
  `;
}
