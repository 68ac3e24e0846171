// Cards of a deck by their keys: what a new one is called, and how one is changed or moved. Pure.

import type { CardText, DeckText } from "./deck-text";

const LONGEST_KEY = 60;

/** A key that says what the title says, and that nobody in `taken` has. */
export function keyFor(title: string, taken: readonly string[], otherwise: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const key = shorten(plain, LONGEST_KEY) || otherwise;
  let free = key;
  for (let number = 2; taken.includes(free); number++) {
    free = `${shorten(key, LONGEST_KEY - 1 - String(number).length)}-${number}`;
  }
  return free;
}

function shorten(key: string, most: number): string {
  return key.slice(0, most).replace(/-+$/, "");
}

/** The deck with this card changed. Its key goes along with its title as long as `fixed` says that it may. */
export function withCard(
  deck: DeckText,
  key: string,
  change: Partial<CardText>,
  fixed: boolean,
  untitled: string,
): { deck: DeckText; key: string } {
  const others = deck.cards.filter((card) => card.key !== key).map((card) => card.key);
  const now = change.title === undefined || fixed ? key : keyFor(change.title, others, untitled);
  const cards = deck.cards.map((card) => (card.key === key ? { ...card, ...change, key: now } : card));
  return { deck: { ...deck, cards }, key: now };
}

/** The deck with this card one place further to the front (-1) or the back (1). */
export function moved(deck: DeckText, key: string, by: -1 | 1): DeckText {
  const from = deck.cards.findIndex((card) => card.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= deck.cards.length) {
    return deck;
  }
  const cards = [...deck.cards];
  cards.splice(to, 0, ...cards.splice(from, 1));
  return { ...deck, cards };
}
