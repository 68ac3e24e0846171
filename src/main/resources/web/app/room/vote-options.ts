// The options of a vote in the words of its card. Pure.

import { t } from "../messages/i18n";
import type { Card } from "./protocol";

/** The letter before an option that is one of the card's own choices; undefined for any other. */
export function letterOf(card: Card, option: string): string | undefined {
  const index = ["agree", "first"].includes(option) ? 0 : ["disagree", "second"].includes(option) ? 1 : -1;
  return index >= 0 && card.choices?.[index] !== undefined ? "AB"[index] : undefined;
}

/** In the order of `options`. A card's first choice is agree or first, its second disagree or second. */
export function optionsInWords(card: Card, options: readonly string[]): string[] {
  const [first, second] = card.choices ?? [];
  return options.map((option) => {
    switch (option) {
      case "agree":
      case "first":
        return first ?? t.vote.option.first;
      case "disagree":
      case "second":
        return second ?? t.vote.option.second;
      default:
        return t.vote.option.neutral;
    }
  });
}
