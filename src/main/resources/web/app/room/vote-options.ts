// The options of a vote in the words of its card. Pure.

import { t } from "../messages/i18n";
import type { Card, VoteOption } from "./protocol";

const CHOICES = ["first", "second", "third", "fourth", "fifth", "sixth"];
const OPINIONS = ["agree", "disagree"];

/** The letter before an option that is one of the card's own choices; undefined for any other. */
export function letterOf(card: Card, key: string): string | undefined {
  const index = indexOf(key);
  return card.choices?.[index] === undefined ? undefined : "ABCDEF"[index];
}

/** An option that is no choice of the card is in the reader's language. */
export function wordsOf(card: Card, { key, label }: VoteOption): string {
  const { first, second, neutral } = t.vote.option;
  const own: Record<string, string> = { agree: first, disagree: second, neutral };
  return card.choices?.[indexOf(key)] ?? own[key] ?? label;
}

/** Whether there is anything to choose on this card. */
export function hasChoices({ kind, choices = [] }: Pick<Card, "kind" | "choices">): boolean {
  return kind !== "question" || choices.length > 0;
}

function indexOf(key: string): number {
  return Math.max(CHOICES.indexOf(key), OPINIONS.indexOf(key));
}
