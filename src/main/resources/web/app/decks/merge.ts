// Two authors changed the same deck: what only one of them changed is taken from that one, and the rest is theirs to
// choose. Pure.

import { CARD_FIELDS, type CardField, type CardText, DECK_FIELDS, type DeckField, type DeckText, same, tidy } from "./deck-text";
import { oldestDay } from "./facts";

export type Side = "mine" | "theirs";

/** A place where both wrote something else. Without `field` it is a card that one changed and the other removed. */
export interface Conflict {
  card?: string;
  field?: DeckField | CardField;
  mine: unknown;
  theirs: unknown;
}

export interface Merged {
  /** With my text wherever there is a conflict. */
  deck: DeckText;
  conflicts: Conflict[];
}

export function merge(base: DeckText, mine: DeckText, theirs: DeckText): Merged {
  const conflicts: Conflict[] = [];
  const deck = { ...mine };
  const old = tidy(base);
  const own = tidy(mine);
  const derived = oldestDay(mine) !== "" || oldestDay(theirs) !== "";
  for (const field of DECK_FIELDS) {
    if (field === "asOf" && derived) {
      continue;
    }
    if (isTheirs(old[field], own[field], theirs[field], { field }, conflicts)) {
      Object.assign(deck, { [field]: theirs[field] });
    }
  }
  const cards = new Map<string, CardText>();
  for (const key of order(base, mine, theirs)) {
    const card = mergeCard(find(old, key), find(own, key), find(theirs, key), find(mine, key), conflicts);
    if (card !== undefined) {
      cards.set(key, card);
    }
  }
  return { deck: { ...deck, cards: [...cards.values()] }, conflicts };
}

/** `typed` is mine as it stands in the fields, spaces and all. */
function mergeCard(
  base: CardText | undefined,
  mine: CardText | undefined,
  theirs: CardText | undefined,
  typed: CardText | undefined,
  conflicts: Conflict[],
): CardText | undefined {
  if (mine === undefined || theirs === undefined) {
    const left = mine ?? theirs;
    if (base === undefined) {
      return typed ?? theirs;
    }
    if (left === undefined || same(left, base)) {
      return undefined;
    }
    conflicts.push({ card: left.key, mine, theirs });
    return typed;
  }
  const card = { ...(typed ?? mine) };
  for (const field of CARD_FIELDS) {
    if (isTheirs(base?.[field], mine[field], theirs[field], { card: mine.key, field }, conflicts)) {
      Object.assign(card, { [field]: theirs[field] });
    }
  }
  return card;
}

function isTheirs(base: unknown, mine: unknown, theirs: unknown, where: Pick<Conflict, "card" | "field">, conflicts: Conflict[]): boolean {
  if (same(mine, theirs) || same(theirs, base)) {
    return false;
  }
  if (same(mine, base)) {
    return true;
  }
  conflicts.push({ ...where, mine, theirs });
  return false;
}

/** Who moved cards decides on the order, I before them; a card that the other added comes after the one it stood behind. */
function order(base: DeckText, mine: DeckText, theirs: DeckText): string[] {
  const [old, own, other] = [base, mine, theirs].map((deck) => deck.cards.map((card) => card.key)) as [string[], string[], string[]];
  const stayed = (keys: string[]) => keys.filter((key) => old.includes(key) && own.includes(key) && other.includes(key));
  const [leading, following] = same(stayed(own), stayed(old)) ? [other, own] : [own, other];
  const keys = [...leading];
  following.forEach((key, index) => {
    if (!keys.includes(key)) {
      const before = following[index - 1];
      keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
    }
  });
  return keys;
}

function find(deck: DeckText, key: string): CardText | undefined {
  return deck.cards.find((card) => card.key === key);
}

/** `deck`, which has my text, with theirs at the place of the conflict. */
export function takeTheirs(deck: DeckText, { card, field, theirs }: Conflict): DeckText {
  if (card === undefined) {
    return { ...deck, [field as string]: theirs };
  }
  if (field !== undefined) {
    return { ...deck, cards: deck.cards.map((one) => (one.key === card ? { ...one, [field]: theirs } : one)) };
  }
  const others = deck.cards.filter((one) => one.key !== card);
  return { ...deck, cards: theirs === undefined ? others : [...others, theirs as CardText] };
}
