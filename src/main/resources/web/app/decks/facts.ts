// Where what a card or factsheet states comes from, and what is to be looked up again. Pure.

export interface Fact {
  /** Words of the text, as they stand there; of a factsheet also a whole heading. */
  about: string;
  source: string;
  /** A day. */
  checkedOn: string;
  /** What is still to be looked up; mostly empty. */
  toCheck: string;
}

/** What is looked at of a deck. */
interface WithFacts {
  facts: Fact[];
  cards: { key: string; title: string; facts: Fact[] }[];
}

export const MOST_OF_CARD = 20;
export const MOST_OF_FACTSHEET = 100;
const MONTHS = 6;

export function tidyFacts(facts: readonly Fact[] = []): Fact[] {
  return facts
    .map(({ about, source, checkedOn, toCheck }) => ({
      about: oneSpace(about),
      source: source.trim(),
      checkedOn: checkedOn.trim(),
      toCheck: (toCheck ?? "").trim(),
    }))
    .filter((fact) => fact.about + fact.source + fact.checkedOn + fact.toCheck !== "");
}

/** Whether the server would refuse these, as facts of these texts. */
export function areLacking(facts: readonly Fact[], texts: readonly string[], most: number): boolean {
  const text = oneSpace(texts.join("\n"));
  return (
    facts.length > most ||
    !tidyFacts(facts).every(({ about, source, checkedOn }) => about !== "" && text.includes(about) && source !== "" && isDay(checkedOn))
  );
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** The day that all facts of the deck were checked on or after; empty where it has none. */
export function oldestDay({ facts, cards }: WithFacts): string {
  const days = [...tidyFacts(facts), ...cards.flatMap((card) => tidyFacts(card.facts))].map((fact) => fact.checkedOn).filter(isDay);
  return days.sort()[0] ?? "";
}

/** The day before which nobody should have been the last to look. */
export function sixMonthsBefore(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - MONTHS);
  return day.toISOString().slice(0, 10);
}

export function isOld(day: string, today: string): boolean {
  return day !== "" && day < sixMonthsBefore(today);
}

export interface ToCheck {
  /** Absent for the factsheet. */
  card?: { key: string; title: string };
  fact: Fact;
  old: boolean;
}

/** What an editor should look up: what nobody looked at for six months, and what somebody left to be looked up. */
export function toCheck({ facts, cards }: WithFacts, today: string): ToCheck[] {
  const all: Omit<ToCheck, "old">[] = [
    ...tidyFacts(facts).map((fact) => ({ fact })),
    ...cards.flatMap((card) => tidyFacts(card.facts).map((fact) => ({ card: { key: card.key, title: card.title }, fact }))),
  ];
  return all
    .map((one) => ({ ...one, old: isOld(one.fact.checkedOn, today) }))
    .filter(({ fact, old }) => old || fact.toCheck !== "")
    .sort((one, other) => Number(other.old) - Number(one.old));
}
