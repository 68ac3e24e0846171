// What the group chooses between: none, or two to six.

import type { TemplateResult } from "lit-html";
import type { CardText } from "../deck-text";
import { d } from "../i18n";
import { textsField } from "./texts-field";

const MOST = 6;
const LONGEST = 200;

export function choicesField(
  card: CardText,
  language: string,
  error: string | undefined,
  change: (choices: string[]) => void,
): TemplateResult {
  const { choices } = card;
  return textsField({
    id: "choice",
    legend: d.card.choices,
    hint: d.card.choicesHint,
    error,
    texts: choices,
    language,
    most: MOST,
    longest: LONGEST,
    label: d.card.choice,
    remove: d.card.removeChoice,
    add: choices.length === 0 ? d.card.addChoices : d.card.addChoice,
    more: () => (choices.length === 0 ? firstChoices(card) : [...choices, ""]),
    change,
  });
}

/** A statement is mostly agreed with or not. */
function firstChoices(card: CardText): string[] {
  return card.kind === "statement" ? [...d.card.defaults] : ["", ""];
}
