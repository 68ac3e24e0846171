// What the group chooses between: none, or two to six.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { icons } from "../../ui/icons";
import type { CardText } from "../deck-text";
import { d } from "../i18n";

const MOST = 6;
const LONGEST = 200;

export function choicesField(
  card: CardText,
  language: string,
  error: string | undefined,
  change: (choices: string[]) => void,
): TemplateResult {
  const { choices } = card;
  const add = () => {
    change(choices.length === 0 ? firstChoices(card) : [...choices, ""]);
    focus(choices.length === 0 ? 1 : choices.length + 1);
  };
  return html`
    <fieldset class="choices" aria-describedby="keuzes-hint ${error === undefined ? "" : "keuzes-fout"}">
      <legend class="form__label">${d.card.choices}</legend>
      <p class="hint" id="keuzes-hint">${d.card.choicesHint}</p>
      ${error === undefined ? nothing : html`<p class="form__error" id="keuzes-fout">${error}</p>`}
      ${choices.map((choice, index) => choiceField(choices, choice, index, language, change))}
      ${
        choices.length >= MOST
          ? nothing
          : html`<button class="button button--quiet" type="button" id="keuze-erbij" @click=${add}>${choices.length === 0 ? d.card.addChoices : d.card.addChoice}</button>`
      }
    </fieldset>
  `;
}

/** A statement is mostly agreed with or not. */
function firstChoices(card: CardText): string[] {
  return card.kind === "statement" ? [...d.card.defaults] : ["", ""];
}

function choiceField(
  choices: string[],
  choice: string,
  index: number,
  language: string,
  change: (choices: string[]) => void,
): TemplateResult {
  const number = index + 1;
  const type = (event: InputEvent) =>
    change(choices.map((old, at) => (at === index ? oneLine((event.target as HTMLTextAreaElement).value) : old)));
  const remove = () => {
    change(choices.filter((_, at) => at !== index));
    focus(Math.min(number, choices.length - 1));
  };
  return html`
    <div class="choices__one">
      <textarea class="input" id="keuze-${number}" rows="1" maxlength=${LONGEST} spellcheck="true" lang=${language} aria-label=${d.card.choice(number)} .value=${live(choice)} @input=${type}></textarea>
      <button class="button button--quiet button--danger" type="button" aria-label=${d.card.removeChoice(number)} @click=${remove}>${icons.close}</button>
    </div>
  `;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

/** Where the author goes on. At once: who types on without looking would see their text end up elsewhere. */
function focus(number: number): void {
  (document.getElementById(`keuze-${number}`) ?? document.getElementById("keuze-erbij"))?.focus();
}
