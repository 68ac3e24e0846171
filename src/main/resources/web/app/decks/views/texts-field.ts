// A list of short texts, each with a field of its own.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { icons } from "../../ui/icons";

export interface TextsField {
  /** Makes the ids of its fields: `<id>-1` and on. */
  id: string;
  legend: string;
  hint: string;
  error: string | undefined;
  texts: readonly string[];
  language: string;
  most: number;
  longest: number;
  label: (number: number) => string;
  remove: (number: number) => string;
  /** What the button says that adds one. */
  add: string;
  /** What the list is after one was added. */
  more: () => string[];
  change: (texts: string[]) => void;
}

export function textsField(field: TextsField): TemplateResult {
  const { id, texts } = field;
  const add = () => {
    field.change(field.more());
    focus(id, texts.length + 1);
  };
  return html`
    <fieldset class="choices" aria-describedby="${id}-hint ${field.error === undefined ? "" : `${id}-error`}">
      <legend class="form__label">${field.legend}</legend>
      <p class="hint" id="${id}-hint">${field.hint}</p>
      ${field.error === undefined ? nothing : html`<p class="form__error" id="${id}-error">${field.error}</p>`}
      ${texts.map((text, index) => oneView(field, text, index))}
      ${
        texts.length >= field.most
          ? nothing
          : html`<button class="button button--quiet" type="button" id="${id}-add" @click=${add}>${field.add}</button>`
      }
    </fieldset>
  `;
}

function oneView({ id, texts, language, longest, label, remove, change }: TextsField, text: string, index: number): TemplateResult {
  const number = index + 1;
  const type = (event: InputEvent) =>
    change(texts.map((old, at) => (at === index ? oneLine((event.target as HTMLTextAreaElement).value) : old)));
  const takeOut = () => {
    change(texts.filter((_, at) => at !== index));
    focus(id, Math.min(number, texts.length - 1));
  };
  return html`
    <div class="choices__one">
      <textarea class="input" id="${id}-${number}" rows="1" maxlength=${longest} spellcheck="true" lang=${language} aria-label=${label(number)} .value=${live(text)} @input=${type}></textarea>
      <button class="button button--quiet button--danger" type="button" aria-label=${remove(number)} @click=${takeOut}>${icons.close}</button>
    </div>
  `;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

/** Where the author goes on. At once: who types on without looking would see their text end up elsewhere. */
function focus(id: string, number: number): void {
  (document.getElementById(`${id}-${number}`) ?? document.getElementById(`${id}-add`))?.focus();
}
