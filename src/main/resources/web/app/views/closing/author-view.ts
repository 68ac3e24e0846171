// After a session: what goes back to those who make the cards. Nothing is ticked beforehand; what will go is shown first.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { a } from "../../messages/author";
import { closeDialog, openDialog } from "../../ui/dom";
import { icons } from "../../ui/icons";
import type { Report } from "../../room/report";
import { type AuthorDesk, authorDeskOf, KEY, type UsedCard } from "../../session/facilitator/author-desk";
import type { AboutCard, CaseDraft, Verdict } from "../../session/form-state";
import type { Session } from "../../session/session";
import { dialogView } from "../common/confirm-view";

const DIALOG = "send-back";
const LONGEST_WORDS = 400;
const LONGEST_TITLE = 80;
const LONGEST_TEXT = 400;
const VERDICTS: Verdict[] = ["unclear", "outdated", "good"];

export function authorView(session: Session, report: Report): TemplateResult | typeof nothing {
  const desk = authorDeskOf(session);
  desk.begin();
  const { offer } = desk;
  if (offer === undefined || offer.cards.length + offer.ownCases.length === 0) {
    return nothing;
  }
  return html`
    <section class="panel" aria-labelledby="makers">
      <h2 class="panel__title" id="makers" tabindex="-1">${icons.reply}${a.title}</h2>
      <p>${a.why}</p>
      <p role="status">${desk.sent ? html`<strong>${a.sent}</strong> ${offer.left > 0 ? a.left(offer.left) : nothing}` : nothing}</p>
      ${
        offer.left > 0
          ? html`<p><button class="button button--secondary" type="button" @click=${() => openDialog(DIALOG)}>${a.open}</button></p>`
          : desk.sent
            ? nothing
            : html`<p>${a.noMore}</p>`
      }
    </section>
    ${dialogView(DIALOG, a.title, formView(session, desk, report), "dialog--wide")}
  `;
}

function formView(session: Session, desk: AuthorDesk, report: Report): TemplateResult {
  const { offer } = desk;
  const fault = session.forms.faultOf(KEY);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSomething(desk) && (await desk.send())) {
      closeDialog(DIALOG);
      document.getElementById("makers")?.focus();
    }
  };
  return html`
    <form class="form author" novalidate @submit=${submit}>
      ${
        offer === undefined || offer.cards.length === 0
          ? nothing
          : html`<fieldset class="author__part"><legend>${a.cards}</legend>
              ${offer.cards.map((card) => cardView(desk, card))}</fieldset>`
      }
      ${
        offer === undefined || offer.ownCases.length === 0
          ? nothing
          : html`<fieldset class="author__part"><legend>${a.ownCases}</legend><p class="hint">${a.ownCasesHint}</p>
              ${offer.ownCases.map(({ title, text }, index) => ownCaseView(desk, index, { title, text: text ?? "" }))}</fieldset>`
      }
      ${goesView(desk, report)}
      ${fault === undefined ? nothing : html`<p class="form__error" role="alert">${fault}</p>`}
      <button class="button button--primary" type="submit" aria-disabled=${isSomething(desk) && !session.forms.isBusy(KEY) ? nothing : "true"}>${a.submit}</button>
    </form>
  `;
}

function isSomething({ going }: AuthorDesk): boolean {
  return going.cards.length + going.ownCases.length > 0;
}

function cardView(desk: AuthorDesk, card: UsedCard): TemplateResult {
  const about = desk.draft.cards[card.key];
  return html`
    <div class="author__one">
      ${tick(about !== undefined, html`${card.title} <span class="hint">${usedInWords(card)}</span>`, (ticked) => desk.say(card.key, ticked ? {} : undefined))}
      ${about === undefined ? nothing : aboutView(card, about, (change) => desk.say(card.key, { ...about, ...change }))}
    </div>
  `;
}

function tick(ticked: boolean, label: TemplateResult, change: (ticked: boolean) => void): TemplateResult {
  return html`<label class="check"><input type="checkbox" .checked=${live(ticked)} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />
    <span>${label}</span></label>`;
}

function usedInWords({ used, minutes }: Pick<UsedCard, "used" | "minutes">): string {
  return [a.used[used], ...(minutes === undefined ? [] : [a.minutes(minutes)])].join(", ");
}

function aboutView(card: UsedCard, about: AboutCard, change: (change: AboutCard) => void): TemplateResult {
  const id = `words-${card.key}`;
  const choice = (verdict: Verdict | undefined, words: string) =>
    html`<label class="kinds__one"><input type="radio" name="oordeel-${card.key}" .checked=${live(about.verdict === verdict)}
      @change=${() => change({ verdict })} /><span>${words}</span></label>`;
  return html`
    <div class="author__about">
      <fieldset class="kinds">
        <legend class="form__label">${a.verdict(card.title)}</legend>
        ${choice(undefined, a.noVerdict)} ${VERDICTS.map((verdict) => choice(verdict, a.verdicts[verdict]))}
      </fieldset>
      <div class="form__field">
        <label class="form__label" for=${id}>${a.words(card.title)}</label>
        <p class="hint" id="${id}-hint">${a.wordsHint}</p>
        <textarea class="input" id=${id} rows="2" maxlength=${LONGEST_WORDS} aria-describedby="${id}-hint"
          .value=${live(about.words ?? "")} @input=${(event: InputEvent) => change({ words: valueOf(event) })}></textarea>
      </div>
    </div>
  `;
}

/** What it says goes along as the facilitator leaves it. */
function ownCaseView(desk: AuthorDesk, index: number, added: CaseDraft): TemplateResult {
  const draft = desk.draft.cases[String(index)];
  const write = (change: Partial<CaseDraft>) => desk.tell(index, { ...added, ...draft, ...change });
  return html`
    <div class="author__one">
      ${tick(draft !== undefined, html`${added.title}`, (ticked) => desk.tell(index, ticked ? added : undefined))}
      ${
        draft === undefined
          ? nothing
          : html`<div class="author__about">
              <div class="form__field">
                <label class="form__label" for="own-title-${index}">${a.caseTitle}</label>
                <input class="input" id="own-title-${index}" maxlength=${LONGEST_TITLE} autocomplete="off"
                  .value=${live(draft.title)} @input=${(event: InputEvent) => write({ title: valueOf(event) })} />
              </div>
              <div class="form__field">
                <label class="form__label" for="own-text-${index}">${a.caseText}</label>
                <textarea class="input" id="own-text-${index}" rows="3" maxlength=${LONGEST_TEXT}
                  .value=${live(draft.text)} @input=${(event: InputEvent) => write({ text: valueOf(event) })}></textarea>
              </div>
            </div>`
      }
    </div>
  `;
}

function goesView(desk: AuthorDesk, report: Report): TemplateResult {
  const { going, offer } = desk;
  const titles = new Map((offer?.cards ?? []).map(({ key, title }) => [key, title]));
  return html`
    <section class="author__goes" aria-labelledby="what-is-sent">
      <h3 id="what-is-sent">${a.goes}</h3>
      ${
        isSomething(desk)
          ? html`<p>${a.deck(report.title, report.deckVersion)}</p>
              <ul>
                ${going.cards.map(({ key, verdict, words, ...used }) => {
                  const said = [usedInWords(used), ...(verdict === undefined ? [] : [a.verdicts[verdict].toLowerCase()])].join(", ");
                  return html`<li><strong>${titles.get(key)}</strong>: ${said}${words === undefined ? nothing : html`, <q>${words}</q>`}</li>`;
                })}
                ${going.ownCases.map(({ title, text }) => html`<li><strong>${a.ownCase(title)}</strong>: <q>${text}</q></li>`)}
              </ul>`
          : html`<p>${a.nothing}</p>`
      }
      <p class="hint">${a.never}</p>
    </section>
  `;
}

function valueOf(event: InputEvent): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
}
