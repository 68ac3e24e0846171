// Choosing at a card, when the facilitator asks for it: secret until the result is shown, and then nothing but numbers.

import { html, nothing, svg, type TemplateResult } from "lit-html";
import { letterOf, optionsInWords } from "../../room/vote-options";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { act, PLACE } from "../../session/vote-actions";
import type { Session } from "../../session/session";
import type { Card, Vote } from "../../room/protocol";
import { askFirst } from "../common/confirm-view";

/** What the focus goes to when a button of a vote goes: the next thing of the same vote, or else what opens another. */
const THEN = `#${PLACE}, #laat-kiezen`;

export function voteView(session: Session, card: Card): TemplateResult | typeof nothing {
  const vote = voteOn(session, card);
  if (vote === undefined) {
    return nothing;
  }
  return html`
    <section class="vote" aria-labelledby=${PLACE} data-then=${THEN}>
      ${vote.counts === undefined ? ballotView(session, card, vote) : html`${resultView(card, vote)}${afterResult(session, vote)}`}
    </section>
  `;
}

/** The same within the card, in the place of its choices; undefined where there is none. */
export function voteInCard(session: Session, card: Card): TemplateResult | undefined {
  const vote = voteOn(session, card);
  return vote === undefined
    ? undefined
    : html`<section class="card__choices card__vote" aria-labelledby=${PLACE} data-then="#${PLACE}">
        ${vote.counts === undefined ? ballotView(session, card, vote) : resultView(card, vote)}
      </section>`;
}

export function hasVote(session: Session, card: Card): boolean {
  return voteOn(session, card) !== undefined;
}

/** For a shared screen: what there is to choose and the number of votes, or the result. */
export function voteToShow(session: Session, card: Card): TemplateResult | typeof nothing {
  const vote = voteOn(session, card);
  if (vote === undefined) {
    return nothing;
  }
  return html`
    <section class="vote" aria-labelledby=${PLACE}>
      ${
        vote.counts === undefined
          ? html`<h2 class="vote__title" id=${PLACE}>${t.vote.title}</h2><ul class="vote__list">${optionsInWords(card, vote.options).map((words) => html`<li>${words}</li>`)}</ul>
            <p class="vote__count">${countOf(vote)}</p>`
          : resultView(card, vote)
      }
    </section>
  `;
}

export function voteOn(session: Session, card: Card): Vote | undefined {
  const vote = session.state?.status === "live" ? session.state.vote : null;
  return vote?.position === card.position ? vote : undefined;
}

function countOf(vote: Vote): string {
  return vote.votes === 0 ? t.vote.none : t.vote.votes(vote.votes);
}

function ballotView(session: Session, card: Card, vote: Vote): TemplateResult {
  const cast = (option: string | null) => session.ask({ type: "vote.cast", position: vote.position, option });
  return html`
    <div class="vote__head">
      <h2 class="vote__title" id=${PLACE} tabindex="-1">${t.vote.title}</h2>
      <p class="vote__count">${countOf(vote)}</p>
    </div>
    <div class="vote__options" role="group" aria-labelledby=${PLACE}>
      ${ownChoicesFirst(card, vote.options).map((option) => optionView(card, option, vote.own === option, cast))}
    </div>
    <p class="hint">${t.vote.hint}</p>
    ${vote.own === undefined ? nothing : html`<button class="button button--quiet" type="button" @click=${() => cast(null)}>${t.vote.withdraw}</button>`}
    ${
      session.facilitates
        ? html`<div class="panel__row">
          <button class="button button--secondary" type="button" ?disabled=${vote.votes === 0} @click=${() => act(session, "vote.reveal", vote.position)}>${t.vote.reveal}</button>
          <button class="button button--quiet" type="button" @click=${() => act(session, "vote.close", vote.position)}>${t.vote.stop}</button>
        </div>`
        : nothing
    }
  `;
}

/** What the card itself offers stands where it stood before. */
function ownChoicesFirst(card: Card, options: readonly string[]): string[] {
  return [...options].sort((one, other) => Number(letterOf(card, one) === undefined) - Number(letterOf(card, other) === undefined));
}

function optionView(card: Card, option: string, chosen: boolean, cast: (option: string | null) => unknown): TemplateResult {
  const letter = letterOf(card, option);
  return html`<button class="vote__option ${letter === undefined ? "vote__option--plain" : ""}" type="button" aria-pressed=${chosen ? "true" : "false"}
    @click=${() => cast(chosen ? null : option)}>${letter === undefined ? nothing : html`<span class="vote__letter">${letter}</span>`}
    <span>${optionsInWords(card, [option])}</span>${chosen ? icons.check : nothing}</button>`;
}

function resultView(card: Card, vote: Vote): TemplateResult {
  const words = optionsInWords(card, vote.options);
  return html`
    <h2 class="vote__title" id=${PLACE} tabindex="-1">${t.vote.result}</h2>
    <ul class="bars">
      ${vote.options.map((option, index) => barView(words[index] ?? option, vote.counts?.[option] ?? 0, vote.votes, t.vote.votes))}
    </ul>
    <p class="hint">${t.vote.resultHint}</p>
  `;
}

/** A number in words, with a bar as long as its part of the whole. */
export function barView(label: string, count: number, of: number, inWords: (count: number) => string): TemplateResult {
  const width = of === 0 ? 0 : (100 * count) / of;
  return html`
    <li class="bars__one">
      <span class="bars__label">${label}</span> <span class="bars__count">${inWords(count)}</span>
      <svg class="bars__bar" aria-hidden="true" focusable="false">${svg`<rect width="100%" height="100%" class="bars__rest"></rect><rect width="${width}%" height="100%" class="bars__part"></rect>`}</svg>
    </li>
  `;
}

function afterResult(session: Session, vote: Vote): TemplateResult | typeof nothing {
  if (!session.facilitates) {
    return nothing;
  }
  const again = () =>
    askFirst({
      title: t.vote.againTitle,
      text: t.vote.againText,
      confirm: t.vote.again,
      action: () => act(session, "vote.open", vote.position),
    });
  return html`
    <div class="panel__row">
      <button class="button button--secondary" type="button" @click=${() => act(session, "vote.close", vote.position)}>${t.vote.clear}</button>
      <button class="button button--quiet" type="button" @click=${again}>${t.vote.again}</button>
    </div>
  `;
}
