// Choosing at a card, when the facilitator asks for it: secret until the result is shown, and then nothing but numbers.

import { html, nothing, svg, type TemplateResult } from "lit-html";
import { expectedVotes } from "../../room/grade-count";
import { letterOf, wordsOf } from "../../room/vote-options";
import { a } from "../../messages/around";
import { icons } from "../../ui/icons";
import { chosenBefore } from "../../session/own-choice";
import { peopleAt } from "../../session/on-site";
import { act, cast, PLACE } from "../../session/vote-actions";
import type { Session } from "../../session/session";
import type { Card, Vote, VoteOption } from "../../room/protocol";

/** What the focus goes to when a button of a vote goes: the next thing of the same vote, or else what opens another. */
const THEN = `#${PLACE}, #open-vote`;

/** What several who share a device see instead, and whoever is beside them; undefined until that part is here. */
export type TableVote = {
  tableBallot(session: Session, card: Card, vote: Vote): TemplateResult;
  tableHint(session: Session): string | undefined;
};

export function voteView(session: Session, card: Card, table?: TableVote): TemplateResult | typeof nothing {
  const vote = voteOn(session, card);
  if (vote === undefined) {
    return nothing;
  }
  return html`
    <section class="vote" aria-labelledby=${PLACE} data-then=${THEN}>
      ${vote.counts === undefined ? ballotView(session, card, vote, table) : resultView(card, vote, afterResult(session, vote))}
    </section>
  `;
}

/** The same within the card, in the place of its choices; undefined where there is none. */
export function voteInCard(session: Session, card: Card, table?: TableVote): TemplateResult | undefined {
  const vote = voteOn(session, card);
  return vote === undefined
    ? undefined
    : html`<section class="card__choices card__vote" aria-labelledby=${PLACE} data-then="#${PLACE}, .card__title">
        ${vote.counts === undefined ? ballotView(session, card, vote, table) : resultView(card, vote)}
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
          ? html`<h2 class="vote__title" id=${PLACE}>${titleOf(vote)}</h2><ul class="vote__list">${vote.options.map((option) => html`<li>${wordsOf(card, option)}</li>`)}</ul>
            <p class="vote__count">${countOf(session, vote)}</p>`
          : resultView(card, vote)
      }
    </section>
  `;
}

export function voteOn(session: Session, card: Card): Vote | undefined {
  const vote = session.state?.status === "live" ? session.state.vote : null;
  return vote?.position === card.position ? vote : undefined;
}

function countOf(session: Session, vote: Vote): string {
  const all = session.state === undefined ? 0 : expectedVotes(session.state, vote);
  return vote.votes === 0 ? a.vote.none : a.vote.voted(vote.votes, all);
}

function ballotView(session: Session, card: Card, vote: Vote, table?: TableVote): TemplateResult {
  const before = vote.options.find(({ key }) => key === chosenBefore(session.forms, vote));
  return html`
    <div class="vote__head ${vote.round === 2 ? "vote__head--again" : ""}">
      <h2 class="vote__title" id=${PLACE} tabindex="-1">${titleOf(vote)}</h2>
      <p class="vote__count">${countOf(session, vote)}</p>
    </div>
    ${
      peopleAt(session) > 1
        ? (table?.tableBallot(session, card, vote) ?? html`<p class="loading">…</p>`)
        : html`<div class="vote__options" role="group" aria-labelledby=${PLACE}>
      ${vote.options.map((option) => optionView(session, card, vote, option))}
    </div>`
    }
    ${before === undefined ? nothing : html`<p class="hint">${a.vote.before(wordsOf(card, before))}</p>`}
    <p class="hint vote__known">${table?.tableHint(session) ?? a.vote.hint}</p>
    ${
      session.facilitates
        ? html`<div class="panel__row">
          <button class="button button--secondary" type="button" ?disabled=${vote.votes === 0} @click=${() => act(session, "vote.reveal", vote.position)}>${a.vote.reveal}</button>
          <button class="button button--quiet" type="button" @click=${() => act(session, "vote.close", vote.position)}>${a.vote.stop}</button>
          ${withdrawButton(session, vote)}
        </div>`
        : withdrawButton(session, vote)
    }
  `;
}

/** Last, as it comes with a choice: what is before it stays where it is. */
function withdrawButton(session: Session, vote: Vote): TemplateResult | typeof nothing {
  return vote.own === undefined
    ? nothing
    : html`<button class="button button--quiet" type="button" @click=${() => cast(session, vote, null)}>${a.vote.withdraw}</button>`;
}

function titleOf({ round }: Vote): string {
  return round === 2 ? a.vote.titleAgain : a.vote.title;
}

function optionView(session: Session, card: Card, vote: Vote, option: VoteOption): TemplateResult {
  const letter = letterOf(card, option.key);
  const chosen = vote.own === option.key;
  return html`<button class="vote__option ${letter === undefined ? "vote__option--plain" : ""}" type="button" aria-pressed=${chosen ? "true" : "false"}
    @click=${() => cast(session, vote, chosen ? null : option.key)}>${letter === undefined ? nothing : html`<span class="vote__letter">${letter}</span>`}
    <span>${wordsOf(card, option)}</span>${chosen ? icons.check : nothing}</button>`;
}

/** `lead` stands beside the title, where it stays, whatever comes below. */
function resultView(card: Card, vote: Vote, lead: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`
    <div class="vote__head">
      <h2 class="vote__title" id=${PLACE} tabindex="-1">${vote.round === 2 ? a.vote.resultAgain : a.vote.result}</h2>
      ${lead}
    </div>
    <ul class="bars">
      ${vote.options.map((option) => {
        const earlier = vote.earlier?.[option.key];
        const inWords = (count: number) => (earlier === undefined ? a.vote.votes(count) : a.vote.votesEarlier(count, earlier));
        return barView(wordsOf(card, option), vote.counts?.[option.key] ?? 0, vote.votes, inWords);
      })}
    </ul>
    ${vote.round === 2 ? movedView(card, vote) : nothing}
    <p class="hint vote__known">${a.vote.resultHint}</p>
  `;
}

/** Who changed their mind, by numbers, as far as the server tells. */
function movedView(card: Card, { moved, options }: Vote): TemplateResult {
  const words = (key: string) => wordsOf(card, options.find((option) => option.key === key) ?? { key, label: key });
  return moved === undefined
    ? html`<p class="hint">${a.vote.movedNot}</p>`
    : html`<p class="vote__moved">${a.vote.moved(moved.stayed, moved.changed)}</p>
        ${
          moved.flows === undefined || moved.flows.length === 0
            ? nothing
            : html`<ul class="vote__flows">${moved.flows.map(({ from, to, count }) => html`<li>${a.vote.flow(words(from), words(to), count)}</li>`)}</ul>`
        }`;
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
  return html`
    <div class="panel__row">
      <button class="button button--secondary" type="button" @click=${() => act(session, "vote.close", vote.position)}>${a.vote.clear}</button>
      ${vote.round === 1 ? html`<button class="button button--quiet" type="button" @click=${() => act(session, "vote.again", vote.position)}>${a.vote.again}</button>` : nothing}
    </div>
  `;
}
