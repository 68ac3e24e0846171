// What the views of the deck's page see of it, and ask of it.

import type { CardText, DeckText } from "./deck-text";
import type { Desk } from "./desk";

/** The part that is being edited: a card by its key, or what the deck says of itself. */
export type Part = { card: string } | "about";

export interface Editing {
  readonly desk: Desk;
  readonly deck: DeckText;
  /** Undefined while the author looks at the list alone, in a narrow window. */
  readonly part: Part | undefined;
  /** Whether the card keeps its key, whatever becomes of its title. */
  isFixed(card: string): boolean;
  /** Whether the author was done with the card for now: then it is time to say what it lacks. */
  wasLeft(card: string): boolean;
  /** The author is done with the card for now. */
  leave(card: string): void;
  /** The author is done with the title for now. */
  titled(): void;
  change(deck: DeckText): void;
  changeCard(card: string, change: Partial<CardText>): void;
  add(): void;
  move(card: string, by: -1 | 1): void;
  remove(card: CardText): void;
  /** Gives the cards as a file to print. */
  print(explained: boolean): Promise<void>;
}

/** The address of a part on the page. */
export function addressOf(part: Part): string {
  return part === "about" ? "#set" : `#kaart=${part.card}`;
}

export function partAt(hash: string): Part | undefined {
  const card = /^#kaart=([a-z0-9-]+)$/.exec(hash)?.[1];
  return card !== undefined ? { card } : hash === "#set" ? "about" : undefined;
}
