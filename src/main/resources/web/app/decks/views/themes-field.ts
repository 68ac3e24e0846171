// What a card is about, for its facilitator to choose by: nothing, or up to five words.

import type { TemplateResult } from "lit-html";
import type { CardText } from "../deck-text";
import { d } from "../i18n";
import { textsField } from "./texts-field";

const MOST = 5;
const LONGEST = 40;

export function themesField(
  { themes }: CardText,
  language: string,
  error: string | undefined,
  change: (themes: string[]) => void,
): TemplateResult {
  return textsField({
    id: "theme",
    legend: d.card.theme.title,
    hint: d.card.themeHint,
    error,
    texts: themes,
    language,
    most: MOST,
    longest: LONGEST,
    label: d.card.themeNumber.one,
    remove: d.card.themeNumber.remove,
    add: d.card.theme.add,
    more: () => [...themes, ""],
    change,
  });
}
