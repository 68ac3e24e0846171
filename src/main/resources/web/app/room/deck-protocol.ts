// What the wire contract says of a deck: its cards, its factsheet, and how it is listed.

export type Sensitivity = "low" | "medium" | "high";

/** What the talk at a card begins with, where that is not just talking. */
export type Begin = "vote" | "think" | "round";

export type Kind = "statement" | "question" | "dilemma";

export interface Card {
  position: number;
  key: string;
  kind: Kind;
  practice?: boolean;
  /** `last` on a closing card, which comes after all others. */
  place?: "last";
  title: string;
  text: string;
  choices?: string[];
  explanation?: string;
  /** The explanation as safe HTML. */
  explanationHtml?: string;
  /** The part of the factsheet that it rests on: `paragraaf-` and this is the id of a heading; for facilitators. */
  paragraph?: string;
  /** What-ifs that the group may be shown; for facilitators. */
  twists?: string[];
  /** The question to go on with; for facilitators. */
  ask?: string;
  /** How the talk at it best begins; likewise. */
  begin?: Begin;
  /** What it is about; for facilitators, to choose by. */
  themes?: string[];
  /** How close it may come to somebody at the table; likewise. */
  sensitivity?: Sensitivity;
}

/** What everybody may read; `text` is Markdown, `html` safe to show. */
export interface Factsheet {
  title: string;
  language: string;
  asOf?: string;
  text: string;
  html: string;
}

export interface DeckSummary {
  key: string;
  title: string;
  language: string;
  cardCount: number;
  /** How long a session with it takes, where its author says so. */
  minutes?: number;
}

/** The e-learning that belongs to a deck, as far as it is known. */
export interface Course {
  name?: string;
  url?: string;
  minutes?: number;
  free?: boolean;
}

/** What the deck of a room says beside its cards. */
export interface RoomDeck {
  language: string;
  minutes?: number;
  course?: Course;
  /** Tips about the whole, as safe HTML; for facilitators. */
  tipsHtml?: string;
  /** By the key of the step that they are about; likewise. */
  tips?: Record<string, string>;
}
