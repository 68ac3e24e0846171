// A deck as an author writes it, and what the API gives of it. Pure.

import type { Begin, Kind, Sensitivity } from "../room/deck-protocol";
import { areBroken, words } from "./blocks";
import { type ApiGuidance, type CourseText, guidanceOf, isUsable, tidyCourse, tidyTips, type Tips } from "./guidance";
import { areLacking, type Fact, MOST_OF_CARD, MOST_OF_FACTSHEET, oldestDay, tidyFacts } from "./facts";

export interface CardText {
  key: string;
  kind: Kind;
  practice: boolean;
  place: "normal" | "last";
  title: string;
  text: string;
  choices: string[];
  explanation: string;
  /** The part of the factsheet that the explanation rests on; empty where there is none. */
  paragraph: string;
  /** What-ifs, for the facilitator to show. */
  twists: string[];
  /** The question to go on with, for the facilitator. */
  ask: string;
  /** How the talk at it best begins, likewise; empty for just talking. */
  begin: Begin | "";
  /** What it is about, for the facilitator to choose by. */
  themes: string[];
  /** Likewise; empty where the author did not say. */
  sensitivity: Sensitivity | "";
  /** For editors alone. */
  facts: Fact[];
}

export interface DeckText {
  key: string;
  title: string;
  description: string;
  language: string;
  /** A day, or empty; where there are facts, that of the oldest. */
  asOf: string;
  /** A number, or empty. */
  minutes: string;
  /** Whether people are asked to do an e-learning beforehand. */
  eLearning: boolean;
  course: CourseText;
  factsheet: string;
  runsheet: string;
  tips: Tips;
  /** Those of the factsheet. */
  facts: Fact[];
  cards: CardText[];
}

/** A deck as an editor gets it: what is empty is absent, and Markdown comes with a rendering. */
export interface DeckView extends Partial<Omit<DeckText, "cards" | keyof ApiGuidance>>, ApiGuidance {
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

export const CARD_FIELDS = [
  "kind",
  "practice",
  "place",
  "title",
  "text",
  "choices",
  "begin",
  "ask",
  "explanation",
  "paragraph",
  "twists",
  "themes",
  "sensitivity",
  "facts",
] as const;
export type CardField = (typeof CARD_FIELDS)[number];

export const DECK_FIELDS = [
  "title",
  "description",
  "language",
  "asOf",
  "minutes",
  "eLearning",
  "course",
  "factsheet",
  "runsheet",
  "tips",
  "facts",
] as const;
export type DeckField = (typeof DECK_FIELDS)[number];

const MOST_CHOICES = 6;
const MOST_TWISTS = 5;
const MOST_THEMES = 5;
const WORDS_TO_ASK = 20;

export function textOf(view: DeckView): DeckText {
  const { key, title, description = "", language = "nl", asOf = "", eLearning = false, factsheet = "", runsheet = "" } = view;
  const facts = tidyFacts(view.facts);
  const own = { key, title, description, language, asOf, eLearning, factsheet, runsheet, facts };
  return { ...own, ...guidanceOf(view), cards: view.cards.map(cardOf) };
}

function cardOf(view: CardView): CardText {
  const { key, kind, practice = false, place = "normal", title, text, choices = [], explanation = "", paragraph = "", twists = [] } = view;
  const { ask = "", begin = "", themes = [], sensitivity = "" } = view;
  return {
    key,
    kind,
    practice,
    place,
    title,
    text,
    choices,
    explanation,
    paragraph,
    twists,
    ask,
    themes,
    sensitivity,
    facts: tidyFacts(view.facts),
    // Last, where `tidyCard` puts it in a text that this device kept from before.
    begin,
  };
}

export function emptyCard(key: string): CardText {
  return cardOf({ key, kind: "statement", title: "", text: "" });
}

/** As the server keeps it: no space around a text, one kind of line break, no empty choices. The fields come in the order of `textOf`. */
export function tidy(deck: DeckText): DeckText {
  const { key, language, eLearning } = deck;
  return {
    key,
    title: trim(deck.title),
    description: trim(deck.description),
    language,
    asOf: oldestDay(deck) || trim(deck.asOf),
    eLearning,
    factsheet: trim(deck.factsheet),
    runsheet: trim(deck.runsheet),
    facts: tidyFacts(deck.facts),
    // A text that this device kept from before has none of these.
    minutes: trim(deck.minutes ?? ""),
    course: tidyCourse(eLearning ? deck.course : undefined),
    tips: tidyTips(deck.tips),
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
    // A text that this device kept from before has none of these.
    paragraph: card.paragraph ?? "",
    twists: (card.twists ?? []).map(trim).filter((twist) => twist !== ""),
    ask: trim(card.ask ?? ""),
    begin: card.begin ?? "",
    themes: (card.themes ?? []).map(trim).filter((theme) => theme !== ""),
    sensitivity: card.sensitivity ?? "",
    facts: tidyFacts(card.facts),
  };
}

function trim(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").trim();
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export type Lack = "title" | "text" | "choices" | "ask" | "explanation" | "twists" | "themes" | "facts";

/** What a card still lacks before it can be saved. */
export function lacks(card: CardText): Lack[] {
  const { title, text, choices, explanation, twists, ask, themes, facts } = tidyCard(card);
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
  if (words(ask) > WORDS_TO_ASK) {
    lacking.push("ask");
  }
  if (areBroken(explanation)) {
    lacking.push("explanation");
  }
  if (isBadList(twists, MOST_TWISTS)) {
    lacking.push("twists");
  }
  if (isBadList(themes, MOST_THEMES)) {
    lacking.push("themes");
  }
  if (areLacking(facts, [text, explanation, ask, ...choices, ...twists], MOST_OF_CARD)) {
    lacking.push("facts");
  }
  return lacking;
}

function isBadList(texts: string[], most: number): boolean {
  return texts.length > most || new Set(texts).size < texts.length || !texts.every(isShown);
}

/** A dilemma is not published without. */
export function fewestChoices({ kind }: Pick<CardText, "kind">): number {
  return kind === "dilemma" ? 2 : 0;
}

function isShown(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/**
 * What of `mine` can be saved now: a card that is not finished waits, and stays on the server as it is in `base`; so do a
 * title that is empty, facts that are not finished, and a time or an address that is none.
 */
export function sendable(mine: DeckText, base: DeckText): DeckText {
  const deck = tidy(mine);
  const cards = deck.cards.flatMap((card) => (lacks(card).length === 0 ? [card] : base.cards.filter((old) => old.key === card.key)));
  const facts = areLacking(deck.facts, [deck.factsheet], MOST_OF_FACTSHEET) ? standing(base.facts, deck.factsheet) : deck.facts;
  const { minutes, course } = isUsable(deck) ? deck : base;
  const sent = { ...deck, minutes, course, title: isShown(deck.title) ? deck.title : base.title, facts, cards };
  return { ...sent, asOf: oldestDay(sent) || deck.asOf };
}

/** Those of which the words are still in the text. */
function standing(facts: readonly Fact[], text: string): Fact[] {
  return tidyFacts(facts).filter((fact) => !areLacking([fact], [text], MOST_OF_FACTSHEET));
}
