// One card: what the author writes, and beside it what the group sees.

import { html, nothing, type TemplateResult } from "lit-html";
import { openDialog } from "../../ui/dom";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import { cardView } from "../../views/card/card-view";
import { dialogView } from "../../views/common/confirm-view";
import type { Card, Kind } from "../../room/protocol";
import { emptyBlocks, WORDS_IN_BLOCKS } from "../blocks";
import { type CardField, type CardText, fewestChoices, type Lack, lacks, tidyCard } from "../deck-text";
import type { Editing } from "../editing";
import { MOST_OF_CARD } from "../facts";
import { d } from "../i18n";
import { beginField } from "./begin-field";
import { choicesField } from "./choices-field";
import { factsField } from "./facts-field";
import { markdownHelp, markdownView } from "./markdown-view";
import { paragraphField } from "./paragraph-field";
import { plainView } from "./plain-view";
import { twistsField } from "./twists-field";
import { textField } from "./text-field";
import { themesField } from "./themes-field";

const KINDS: Kind[] = ["statement", "question", "dilemma"];
const WORDS_ON_CARD = 35;

type When = keyof typeof d.card.whens;

export function cardForm(editing: Editing, key: string): TemplateResult {
  const { deck } = editing;
  const index = deck.cards.findIndex((one) => one.key === key);
  const card = deck.cards[index] as CardText;
  return html`
    <div class="part">
      ${fields(editing, card, index)}
      <div class="part__aside">${previewView(editing, card, index)} ${tips(card, deck.language)} ${explanationView(editing, card)}</div>
    </div>
    ${dialogView("large-card", d.card.previewTitle, html`<div lang=${deck.language}>${cardView(shown(card, index), deck.cards.length)}</div>`, "dialog--wide")}
  `;
}

function fields(editing: Editing, card: CardText, index: number): TemplateResult {
  const { deck } = editing;
  const { language } = deck;
  const put = (field: CardField) => (value: unknown) => editing.changeCard(card.key, { [field]: value });
  const error = (field: CardField) => errorOf(editing, card, field);
  return html`
    <form class="form part__form" novalidate @submit=${(event: SubmitEvent) => event.preventDefault()} @focusout=${(event: FocusEvent) => leave(event, editing, card.key)}>
      <h2 id="part" tabindex="-1">${d.card.heading(index + 1, deck.cards.length)}</h2>
      ${textField({ id: "card-title", label: d.card.title, value: card.title, error: error("title"), maxlength: 200, language }, put("title"), () => editing.titled())}
      <p class="key-line"><span class="form__label">${d.card.key}</span> <code>${card.key}</code> <span class="hint">${editing.isFixed(card.key) ? d.card.keyFixed : d.card.keyNew}</span></p>
      ${options(
        "soort",
        d.card.kind,
        KINDS.map((kind) => [kind, d.card.kinds[kind]]),
        card.kind,
        put("kind"),
      )}
      ${textField({ id: "card-text", label: d.card.text, hint: d.card.textHint, value: card.text, error: error("text"), maxlength: 2_000, rows: 4, language }, put("text"))}
      ${choicesField(card, language, error("choices"), put("choices"))}
      ${options("moment", d.card.when, Object.entries(d.card.whens), whenOf(card), (when) => editing.changeCard(card.key, { practice: when === "practice", place: when === "last" ? "last" : "normal" }))}
      ${beginField(card, error("begin"), put("begin"))}
      ${textField({ id: "card-follow-up", label: d.card.ask, hint: d.card.askHint, value: card.ask, error: error("ask"), maxlength: 200, language }, put("ask"))}
      ${textField({ id: "card-explanation", label: d.card.explanation, hint: d.card.explanationHint, value: card.explanation, error: error("explanation"), maxlength: 10_000, rows: 6, language }, put("explanation"))}
      ${markdownHelp("opmaak")} ${blocksButton(editing, card)}
      ${paragraphField(card.paragraph, editing.desk.view?.factsheetHtml, language, error("paragraph"), put("paragraph"))}
      ${twistsField(card, language, error("twists"), put("twists"))}
      <h3>${d.card.choosing}</h3>
      ${themesField(card, language, error("themes"), put("themes"))}
      ${options("nabij", d.card.sensitivity, Object.entries(d.card.closeness), card.sensitivity, put("sensitivity"))}
      ${factsField({ id: "source", hint: d.facts.hint, error: error("facts"), facts: card.facts, language, most: MOST_OF_CARD }, put("facts"))}
      ${orderView(editing, card, index)}
    </form>
  `;
}

/** For who begins to explain: the names of the blocks, to write behind. */
function blocksButton(editing: Editing, card: CardText): TemplateResult | typeof nothing {
  const blocks = card.explanation.trim() === "" ? emptyBlocks(editing.deck.language) : undefined;
  const write = () => {
    editing.changeCard(card.key, { explanation: blocks ?? "" });
    document.getElementById("card-explanation")?.focus();
  };
  return blocks === undefined
    ? nothing
    : html`<button class="button button--quiet" type="button" @click=${write}>${d.card.blocks}</button>`;
}

function leave({ currentTarget, relatedTarget }: FocusEvent, editing: Editing, card: string): void {
  if (!(currentTarget as Node).contains(relatedTarget as Node | null)) {
    editing.leave(card);
  }
}

function options(
  name: string,
  label: string,
  choices: [string, string][],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`
    <fieldset class="options">
      <legend class="form__label">${label}</legend>
      ${choices.map(
        ([value, text]) =>
          html`<label class="switch"><input type="radio" name=${name} value=${value} .checked=${value === chosen} @change=${() => choose(value)} /><span>${text}</span></label>`,
      )}
    </fieldset>
  `;
}

/** A practice card comes first, whatever else it is. */
function whenOf(card: CardText): When {
  return card.practice ? "practice" : card.place;
}

function orderView(editing: Editing, card: CardText, index: number): TemplateResult {
  const last = editing.deck.cards.length - 1;
  return html`
    <div class="order" role="group" aria-labelledby="place">
      <p class="form__label" id="place">${d.card.place}: ${index + 1}</p>
      <button class="button button--secondary" type="button" id="move-forward" ?disabled=${index === 0} @click=${() => editing.move(card.key, -1)}>${deskIcons.up}<span>${d.card.up}</span></button>
      <button class="button button--secondary" type="button" id="move-back" ?disabled=${index === last} @click=${() => editing.move(card.key, 1)}>${deskIcons.down}<span>${d.card.down}</span></button>
      <button class="button button--quiet button--danger order__remove" type="button" @click=${() => editing.remove(card)}>${icons.close}<span>${d.card.remove}</span></button>
    </div>
  `;
}

/** What the server found wrong; or what still lacks, once the author went on to something else. */
function errorOf(editing: Editing, card: CardText, field: CardField): string | undefined {
  const missing: Record<Lack, string> = {
    title: d.card.titleMissing,
    text: d.card.textMissing,
    choices: fewestChoices(card) > 0 ? d.card.choicesMissing : d.card.choicesBad,
    ask: d.card.askLong,
    explanation: d.card.blocksBad,
    twists: d.card.twist.bad,
    themes: d.card.theme.bad,
    facts: d.facts.bad,
  };
  const late = editing.wasLeft(card.key) || (field === "title" && card.text.trim() !== "");
  const lack = late ? lacks(card).find((one) => one === field) : undefined;
  return lack === undefined ? editing.desk.faults.get(`${card.key}.${field}`) : missing[lack];
}

/** In a room the position follows from the word; here it is that in the list. */
function shown(card: CardText, index: number): Card {
  const { key, kind, practice, title, text, choices } = tidyCard(card);
  return { key, kind, practice, title, text, choices, position: index + 1 };
}

function previewView({ deck }: Editing, card: CardText, index: number): TemplateResult {
  return html`
    <section class="preview" aria-labelledby="preview">
      <div class="preview__head">
        <h2 class="panel__title" id="preview">${icons.eye}${d.card.preview}</h2>
        <button class="button button--quiet" type="button" @click=${() => openDialog("large-card")}>${icons.screen}<span>${d.card.previewLarge}</span></button>
      </div>
      <div class="preview__card" lang=${deck.language}>${cardView(shown(card, index), deck.cards.length, { small: true })}</div>
    </section>
  `;
}

function explanationView({ deck, desk }: Editing, card: CardText): TemplateResult {
  const saved = desk.view?.cards.find((one) => one.key === card.key);
  return markdownView({
    id: "explanation-preview",
    title: d.card.explanation,
    text: card.explanation,
    saved: saved?.explanation ?? "",
    html: saved?.explanationHtml,
    language: deck.language,
  });
}

function tips(card: CardText, language: string): TemplateResult {
  return plainView(
    [
      { label: d.card.title, text: card.title },
      { label: d.card.text, text: card.text, words: WORDS_ON_CARD },
      { label: d.card.choices, text: card.choices.join("\n\n") },
      { label: d.card.twist.title, text: card.twists.join("\n\n") },
      { label: d.card.ask, text: card.ask },
      { label: d.card.explanation, text: card.explanation, markdown: true, words: WORDS_IN_BLOCKS },
    ],
    language,
  );
}
