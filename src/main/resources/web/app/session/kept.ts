// What this device keeps of one room, besides who is in it: it goes when the last member of that room is forgotten.

import { ofTab } from "../ui/storage";
import type { Card } from "../room/protocol";
import { home, KEPT, read, write } from "./session-store";

/** What was typed and not saved yet: the text, and what it was typed over. */
export type KeptDrafts = Record<string, [text: string, base: string]>;

/** The alarm that sounded last and the one that was put aside, in whichever window of this device. */
export interface KeptAlarm {
  rung?: string;
  seen?: string;
  /** The latest hand or question that there was a sound for. */
  heard?: number;
}

/** In this tab, for when the network is not there; without the explanations, which nobody needs then. */
export function keepCards(room: string, cards: Card[]): void {
  write(
    ofTab,
    KEPT.cards + room,
    cards.map(
      ({
        explanation: _text,
        explanationHtml: _html,
        paragraph: _paragraph,
        twists: _twists,
        ask: _ask,
        begin: _begin,
        themes: _themes,
        sensitivity: _close,
        ...card
      }) => card,
    ),
  );
}

export function keptCards(room: string): Card[] | undefined {
  return read<Card[]>(ofTab, KEPT.cards + room);
}

export function keepDrafts(room: string, drafts: KeptDrafts): void {
  write(ofTab, KEPT.drafts + room, drafts);
}

export function keptDrafts(room: string): KeptDrafts {
  return read<KeptDrafts>(ofTab, KEPT.drafts + room) ?? {};
}

/** What a facilitator ticked off in the preparation, and which cards they read. */
export function ready(room: string): Set<string> {
  return new Set(read<string[]>(home(room), KEPT.ready + room) ?? []);
}

export function keepReady(room: string, ticked: Set<string>): void {
  write(home(room), KEPT.ready + room, [...ticked]);
}

/** When each was ticked off, in milliseconds since 1970. */
export function readyAt(room: string): Record<string, number> {
  return read<Record<string, number>>(home(room), KEPT.readyAt + room) ?? {};
}

export function keepReadyAt(room: string, at: Record<string, number>): void {
  write(home(room), KEPT.readyAt + room, at);
}

export function alarm(room: string): KeptAlarm {
  return read<KeptAlarm>(home(room), KEPT.alarm + room) ?? {};
}

export function keepAlarm(room: string, alarm: KeptAlarm): void {
  write(home(room), KEPT.alarm + room, alarm);
}

/** What somebody is typing, for as long as the tab is open. */
export function keepNotes(room: string, notes: unknown): void {
  write(ofTab, KEPT.notes + room, notes);
}

export function keptNotes<T>(room: string): T | undefined {
  return read<T>(ofTab, KEPT.notes + room);
}
