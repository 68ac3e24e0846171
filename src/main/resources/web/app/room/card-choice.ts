// Which cards a session is about to have. Those to practise with, the one for the end and the room's own always stay; of the others
// a facilitator chooses. What is not chosen is marked to be skipped, so that every move passes it. Pure.

import type { Card, Mark } from "./protocol";
import type { RoomState } from "./room-state";

type Marks = RoomState["marks"];

/** One thing to ask the room for. */
export interface Marking {
  position: number;
  mark: Mark | "none";
}

type Themed = Card & { themes: string[] };

/** What a facilitator chooses from: of the deck, in the order of the room. */
export function toChooseFrom(cards: readonly Card[]): Themed[] {
  return cards.filter((card): card is Themed => card.themes !== undefined && card.practice !== true && card.place !== "last");
}

export interface Theme {
  name: string;
  cards: Card[];
}

/** In the order in which most cards come first. */
export function themesOf(cards: readonly Card[]): Theme[] {
  const themes = new Map<string, Card[]>();
  for (const card of toChooseFrom(cards)) {
    card.themes.forEach((name) => themes.set(name, [...(themes.get(name) ?? []), card]));
  }
  return [...themes].map(([name, all]) => ({ name, cards: all })).sort((one, other) => other.cards.length - one.cards.length);
}

/** So many cards of as many themes and kinds as there are, the first of the room before later ones. A card that may hurt somebody is
 * only ever chosen by a person. */
export function someOf(cards: readonly Card[], count: number): Card[] {
  const left = toChooseFrom(cards).filter((card) => card.sensitivity !== "high");
  const chosen: Themed[] = [];
  const known = (card: Themed) => chosen.filter((other) => other.themes.some((theme) => card.themes.includes(theme))).length;
  const alike = (card: Themed) => 2 * known(card) + chosen.filter((other) => other.kind === card.kind).length;
  while (chosen.length < count && left.length > 0) {
    const least = Math.min(...left.map(alike));
    const next = left.findIndex((card) => alike(card) === least);
    chosen.push(...left.splice(next, 1));
  }
  return chosen.sort((one, other) => one.position - other.position);
}

/** What makes these the ones that are not skipped. What was discussed or parked stays so. */
export function markings(cards: readonly Card[], marks: Marks, chosen: readonly Card[]): Marking[] {
  const keep = new Set(chosen.map((card) => card.position));
  return toChooseFrom(cards).flatMap(({ position }): Marking[] => {
    const mark = marks[String(position)];
    if (keep.has(position)) {
      return mark === "skipped" ? [{ position, mark: "none" }] : [];
    }
    return mark === undefined ? [{ position, mark: "skipped" }] : [];
  });
}

/** What takes every choice back, also one that was made card by card. */
export function unmarkings(cards: readonly Card[], marks: Marks): Marking[] {
  return cards.filter(({ position }) => marks[String(position)] === "skipped").map(({ position }) => ({ position, mark: "none" }));
}

export interface Taking {
  all: number;
  taking: number;
  practice: number;
  closing: number;
}

/** How many cards the session is about to have. */
export function taking(cards: readonly Card[], marks: Marks): Taking {
  const left = cards.filter(({ position }) => marks[String(position)] !== "skipped");
  return {
    all: cards.length,
    taking: left.length,
    practice: left.filter((card) => card.practice === true).length,
    closing: left.filter((card) => card.place === "last").length,
  };
}
