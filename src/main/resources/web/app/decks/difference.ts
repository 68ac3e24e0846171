// What changed between two versions of a deck, for a person to read. Pure.

import { CARD_FIELDS, type CardField, type CardText, DECK_FIELDS, type DeckField, type DeckText, same } from "./deck-text";

export interface Change<Field> {
  field: Field;
  old: unknown;
  now: unknown;
}

export interface CardChange {
  card: CardText;
  changes: Change<CardField>[];
}

export interface Difference {
  fields: Change<DeckField>[];
  added: CardText[];
  removed: CardText[];
  changed: CardChange[];
  /** The cards that stayed come in another order. */
  reordered: boolean;
}

export function difference(old: DeckText, now: DeckText): Difference {
  const before = new Map(old.cards.map((card) => [card.key, card]));
  const after = new Set(now.cards.map((card) => card.key));
  const stayed = now.cards.filter((card) => before.has(card.key));
  return {
    fields: changes(DECK_FIELDS, old, now),
    added: now.cards.filter((card) => !before.has(card.key)),
    removed: old.cards.filter((card) => !after.has(card.key)),
    changed: stayed
      .map((card) => ({ card, changes: changes(CARD_FIELDS, before.get(card.key), card) }))
      .filter((one) => one.changes.length > 0),
    reordered: !same(
      stayed.map((card) => card.key),
      old.cards.filter((card) => after.has(card.key)).map((card) => card.key),
    ),
  };
}

export function isEmpty(change: Difference): boolean {
  return !change.reordered && [change.fields, change.added, change.removed, change.changed].every((list) => list.length === 0);
}

function changes<Field extends DeckField | CardField>(fields: readonly Field[], old: unknown, now: unknown): Change<Field>[] {
  const [before, after] = [old, now] as [Record<Field, unknown>, Record<Field, unknown>];
  return fields.filter((field) => !same(before[field], after[field])).map((field) => ({ field, old: before[field], now: after[field] }));
}

export interface Part {
  text: string;
  kind: "same" | "added" | "removed";
}

/** Above this many pairs of words to compare, two texts are told apart line by line. */
const MOST_PAIRS = 1_000_000;

/** A text of which less than this part stayed was written anew: a word that both happen to have says nothing. */
const STAYED = 0.3;

/** How `old` became `now`, word by word; the parts that were not removed make `now`. */
export function wordDifference(old: string, now: string): Part[] {
  const words = [split(old, /(\s+)/), split(now, /(\s+)/)] as const;
  const few = words[0].length * words[1].length <= MOST_PAIRS;
  const parts = few ? compare(...words) : compare(split(old, /(\n)/), split(now, /(\n)/));
  const stayed = parts.reduce((sum, { text, kind }) => sum + (kind === "same" ? text.trim().length : 0), 0);
  return together(stayed < STAYED * Math.max(old.length, now.length) ? compare([old], [now]) : parts);
}

function split(text: string, by: RegExp): string[] {
  return text.split(by).filter((part) => part !== "");
}

/** By the longest common subsequence; what both begin and end with needs no comparing. */
function compare(old: string[], now: string[]): Part[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) {
    start++;
  }
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) {
    end++;
  }
  const equal = (text: string): Part => ({ text, kind: "same" });
  return [
    ...old.slice(0, start).map(equal),
    ...subsequence(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map(equal),
  ].filter((part) => part.text !== "");
}

function subsequence(old: string[], now: string[]): Part[] {
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      longest[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      parts.push({ text: old[i] ?? "", kind: "same" });
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ text: old[i++] ?? "", kind: "removed" });
    } else {
      parts.push({ text: now[j++] ?? "", kind: "added" });
    }
  }
  return parts;
}

/** Neighbours of a kind as one; a space between two changed words belongs to them. */
function together(parts: Part[]): Part[] {
  const runs: Part[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    runs.push(
      ...(
        [
          { text: removed, kind: "removed" },
          { text: added, kind: "added" },
        ] as Part[]
      ).filter((run) => run.text !== ""),
    );
    [removed, added] = ["", ""];
  };
  parts.forEach((part, index) => {
    if (part.kind === "removed") {
      removed += part.text;
    } else if (part.kind === "added") {
      added += part.text;
    } else if (/^ $/.test(part.text) && removed !== "" && added !== "" && isChanged(parts[index + 1])) {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      const last = runs.at(-1);
      if (last?.kind === "same") {
        last.text += part.text;
      } else {
        runs.push({ text: part.text, kind: "same" });
      }
    }
  });
  flush();
  return runs;
}

function isChanged(part: Part | undefined): boolean {
  return part !== undefined && part.kind !== "same";
}
