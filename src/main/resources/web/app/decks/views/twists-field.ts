// What-ifs of a card, for its facilitator to show: none, or up to five.

import type { TemplateResult } from "lit-html";
import type { CardText } from "../deck-text";
import { d } from "../i18n";
import { textsField } from "./texts-field";

const MOST = 5;
const LONGEST = 200;

export function twistsField(
  { twists }: CardText,
  language: string,
  error: string | undefined,
  change: (twists: string[]) => void,
): TemplateResult {
  return textsField({
    id: "twist",
    legend: d.card.twist.title,
    hint: d.card.twistHint,
    error,
    texts: twists,
    language,
    most: MOST,
    longest: LONGEST,
    label: d.card.twistNumber.one,
    remove: d.card.twistNumber.remove,
    add: d.card.twist.add,
    more: () => [...twists, ""],
    change,
  });
}
