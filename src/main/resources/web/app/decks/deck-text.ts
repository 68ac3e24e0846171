// A deck as an author writes it, and what the API gives of it. Pure.

import type { Kind } from "../room/protocol";

export interface CardText {
  key: string;
  kind: Kind;
  practice: boolean;
  place: "normal" | "last";
  title: string;
  text: string;
  choices: string[];
  explanation: string;
  /** What-ifs, for the facilitator to show. */
  twists: string[];
}

export interface DeckText {
  key: string;
  title: string;
  description: string;
  language: string;
  /** A day, or empty. */
  asOf: string;
  /** Whether people are asked to do an e-learning beforehand. */
  eLearning: boolean;
  factsheet: string;
  runsheet: string;
  cards: CardText[];
}

/** A deck as an editor gets it: what is empty is absent, and Markdown comes with a rendering. */
export interface DeckView extends Partial<Omit<DeckText, "cards">> {
  key: string;
  title: string;
  version?: number;
  draft?: boolean;
  updatedAt: string;
  factsheetHtml?: string;
  runsheetHtml?: string;
  cards: CardView[];
}

export interface CardView extends Partial<CardText> {
  key: string;
  kind: Kind;
  title: string;
  text: string;
  explanationHtml?: string;
}

export const CARD_FIELDS = ["kind", "practice", "place", "title", "text", "choices", "explanation", "twists"] as const;
export type CardField = (typeof CARD_FIELDS)[number];

export const DECK_FIELDS = ["title", "description", "language", "asOf", "eLearning", "factsheet", "runsheet"] as const;
export type DeckField = (typeof DECK_FIELDS)[number];

const LONGEST_KEY = 60;
const MOST_CHOICES = 6;
const MOST_TWISTS = 5;

export function textOf(view: DeckView): DeckText {
  const { key, title, description = "", language = "nl", asOf = "", eLearning = false, factsheet = "", runsheet = "" } = view;
  return { key, title, description, language, asOf, eLearning, factsheet, runsheet, cards: view.cards.map(cardOf) };
}

function cardOf(view: CardView): CardText {
  const { key, kind, practice = false, place = "normal", title, text, choices = [], explanation = "", twists = [] } = view;
  return { key, kind, practice, place, title, text, choices, explanation, twists };
}

export function emptyCard(key: string): CardText {
  return { key, kind: "statement", practice: false, place: "normal", title: "", text: "", choices: [], explanation: "", twists: [] };
}

/** As the server keeps it: no space around a text, one kind of line break, no empty choices. */
export function tidy(deck: DeckText): DeckText {
  return {
    ...deck,
    title: trim(deck.title),
    description: trim(deck.description),
    asOf: trim(deck.asOf),
    factsheet: trim(deck.factsheet),
    runsheet: trim(deck.runsheet),
    cards: deck.cards.map(tidyCard),
  };
}

export function tidyCard(card: CardText): CardText {
  return {
    ...card,
    title: trim(card.title),
    text: trim(card.text),
    choices: card.choices.map(trim).filter((choice) => choice !== ""),
    explanation: trim(card.explanation),
    // A text that this device kept from before has none.
    twists: (card.twists ?? []).map(trim).filter((twist) => twist !== ""),
  };
}

function trim(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").trim();
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export type Lack = "title" | "text" | "choices" | "twists";

/** What a card still lacks before it can be saved. */
export function lacks(card: CardText): Lack[] {
  const { title, text, choices, twists } = tidyCard(card);
  const different = new Set(choices).size === choices.length;
  const lacking: Lack[] = [];
  if (!isShown(title)) {
    lacking.push("title");
  }
  if (!isShown(text)) {
    lacking.push("text");
  }
  if (
    choices.length < fewestChoices(card) ||
    choices.length === 1 ||
    choices.length > MOST_CHOICES ||
    !different ||
    !choices.every(isShown)
  ) {
    lacking.push("choices");
  }
  if (twists.length > MOST_TWISTS || new Set(twists).size < twists.length || !twists.every(isShown)) {
    lacking.push("twists");
  }
  return lacking;
}

/** A dilemma is not published without. */
export function fewestChoices({ kind }: Pick<CardText, "kind">): number {
  return kind === "dilemma" ? 2 : 0;
}

function isShown(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/**
 * What of `mine` can be saved now: a card that is not finished waits, and stays on the server as it is in `base`; so does a
 * title that is empty.
 */
export function sendable(mine: DeckText, base: DeckText): DeckText {
  const deck = tidy(mine);
  const cards = deck.cards.flatMap((card) => (lacks(card).length === 0 ? [card] : base.cards.filter((old) => old.key === card.key)));
  return { ...deck, title: isShown(deck.title) ? deck.title : base.title, cards };
}

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
