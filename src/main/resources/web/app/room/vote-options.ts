// The options of a vote in the words of its card. Pure.

import { t } from "../messages/i18n";
import type { Card } from "./protocol";

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
