// What facilitators add to the cards: what-ifs that they show, and cards of the room's own. Pure.

import type { Card } from "./protocol";

/** Texts by position, with one more. */
export function withTwist(shown: Record<string, string[]>, position: number, text: string): Record<string, string[]> {
  const texts = shown[String(position)] ?? [];
  return texts.includes(text) ? shown : { ...shown, [String(position)]: [...texts, text] };
}

/** The cards as they were fetched, with those that were added since. */
export function withOwn(cards: Card[], own: readonly Card[]): Card[] {
  const missing = cards.length === 0 ? [] : own.filter((card) => card.position > cards.length);
  return missing.length === 0 ? cards : [...cards, ...missing];
}

/** What-ifs of this card that the group was not shown, with the number that the room knows each by. */
export function twistsLeft(card: Card, shown: Record<string, string[]>): { index: number; text: string }[] {
  const texts = shown[String(card.position)] ?? [];
  return (card.twists ?? []).map((text, index) => ({ index: index + 1, text })).filter(({ text }) => !texts.includes(text));
}
