// Where what a card or a factsheet states comes from: for editors, each with a day.

import { html, nothing, type TemplateResult } from "lit-html";
import { icons } from "../../ui/icons";
import type { Fact } from "../facts";
import { d } from "../i18n";
import { textField } from "./text-field";

export interface FactsField {
  /** Makes the ids of its fields. */
  id: string;
  hint: string;
  error: string | undefined;
  facts: readonly Fact[];
  language: string;
  most: number;
}

const LONGEST_ABOUT = 200;
const LONGEST_SOURCE = 500;

export function factsField(field: FactsField, change: (facts: Fact[]) => void): TemplateResult {
  const { id, facts, error } = field;
  const add = () => {
    change([...facts, { about: "", source: "", checkedOn: "", toCheck: "" }]);
    focus(id, facts.length + 1);
  };
  return html`
    <fieldset class="choices" aria-describedby="${id}-hint ${error === undefined ? "" : `${id}-error`}">
      <legend class="form__label">${d.facts.title}</legend>
      <p class="hint" id="${id}-hint">${field.hint}</p>
      ${error === undefined ? nothing : html`<p class="form__error" id="${id}-error">${error}</p>`}
      ${facts.map((fact, index) => oneView(field, fact, index, change))}
      ${facts.length >= field.most ? nothing : html`<button class="button button--quiet" type="button" id="${id}-add" @click=${add}>${d.facts.add}</button>`}
    </fieldset>
  `;
}

function oneView({ id, facts, language }: FactsField, fact: Fact, index: number, change: (facts: Fact[]) => void): TemplateResult {
  const number = index + 1;
  const put = (name: keyof Fact) => (value: string) => change(facts.map((old, at) => (at === index ? { ...old, [name]: value } : old)));
  const takeOut = () => {
    change(facts.filter((_, at) => at !== index));
    focus(id, Math.min(number, facts.length - 1));
  };
  const one = `${id}-${number}`;
  return html`
    <div class="facts__one" role="group" aria-label=${d.facts.one(number)}>
      ${textField({ id: one, label: d.facts.about, value: fact.about, maxlength: LONGEST_ABOUT, language }, put("about"))}
      ${textField({ id: `${one}-source`, label: d.facts.source, value: fact.source, maxlength: LONGEST_SOURCE, language }, put("source"))}
      ${textField({ id: `${one}-day`, label: d.facts.checkedOn, value: fact.checkedOn, type: "date" }, put("checkedOn"))}
      ${textField({ id: `${one}-to-check`, label: d.facts.toCheck, value: fact.toCheck, maxlength: LONGEST_SOURCE, language }, put("toCheck"))}
      <button class="button button--quiet button--danger" type="button" @click=${takeOut}>${icons.close}<span>${d.facts.remove(number)}</span></button>
    </div>
  `;
}

/** Where the author goes on, at once. */
function focus(id: string, number: number): void {
  (document.getElementById(`${id}-${number}`) ?? document.getElementById(`${id}-add`))?.focus();
}
