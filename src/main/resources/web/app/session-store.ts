// What this device remembers of each session, so that a reload, a second tab and a closed laptop come back in the same role.

import type { Memory } from "./transports/ladder";
import type { Card, Role } from "./wire";

export interface StoredSession {
  room: string;
  token: string;
  member: string;
  role: Role;
  title: string;
  joinedAt: number;
  word?: string;
  facilitatorKey?: string;
}

const PREFIX = "kaartensessie.room.";
/** Where it is remembered that this network needs another transport than the first. */
const TRANSPORT = "kaartensessie.transport";
const CARDS = "kaartensessie.cards.";
const NOTES = "kaartensessie.notes.";
const DRAFTS = "kaartensessie.drafts.";
const READY = "kaartensessie.ready.";
const ALARM = "kaartensessie.alarm.";

/** What was typed and not saved yet: the text, and what it was typed over. */
export type KeptDrafts = Record<string, [text: string, base: string]>;

/** The alarm that sounded last and the one that was put aside, in whichever window of this device. */
export interface KeptAlarm {
  rung?: string;
  seen?: string;
}

export function remember(session: StoredSession): void {
  write(localStorage, PREFIX + session.room, session);
}

export function recall(room: string): StoredSession | undefined {
  return read<StoredSession>(localStorage, PREFIX + room);
}

/** Everything about this room goes from this device; with the last room goes what was learnt of the network. */
export function forget(room: string): void {
  localStorage.removeItem(PREFIX + room);
  localStorage.removeItem(READY + room);
  localStorage.removeItem(ALARM + room);
  sessionStorage.removeItem(CARDS + room);
  sessionStorage.removeItem(DRAFTS + room);
  sessionStorage.removeItem(NOTES + room);
  if (all().length === 0) {
    localStorage.removeItem(TRANSPORT);
  }
}

/** All remembered sessions, the latest first. */
export function all(): StoredSession[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => read<StoredSession>(localStorage, key))
    .filter((session) => session !== undefined)
    .sort((one, other) => other.joinedAt - one.joinedAt);
}

export function keepCards(room: string, cards: Card[]): void {
  write(sessionStorage, CARDS + room, cards);
}

export function keptCards(room: string): Card[] | undefined {
  return read<Card[]>(sessionStorage, CARDS + room);
}

export function keepDrafts(room: string, drafts: KeptDrafts): void {
  write(sessionStorage, DRAFTS + room, drafts);
}

export function keptDrafts(room: string): KeptDrafts {
  return read<KeptDrafts>(sessionStorage, DRAFTS + room) ?? {};
}

/** What a facilitator ticked off in the preparation, and which cards they read. */
export function ready(room: string): Set<string> {
  return new Set(read<string[]>(localStorage, READY + room) ?? []);
}

export function keepReady(room: string, ticked: Set<string>): void {
  write(localStorage, READY + room, [...ticked]);
}

export function alarm(room: string): KeptAlarm {
  return read<KeptAlarm>(localStorage, ALARM + room) ?? {};
}

export function keepAlarm(room: string, alarm: KeptAlarm): void {
  write(localStorage, ALARM + room, alarm);
}

export function transportMemory(): Memory | undefined {
  return read<Memory>(localStorage, TRANSPORT);
}

export function keepTransportMemory(memory: Memory | undefined): void {
  if (memory !== undefined) {
    return write(localStorage, TRANSPORT, memory);
  }
  try {
    localStorage.removeItem(TRANSPORT);
  } catch {
    // Then there was none.
  }
}

/** What somebody is typing, for as long as the tab is open. */
export function keepNotes(room: string, notes: unknown): void {
  write(sessionStorage, NOTES + room, notes);
}

export function keptNotes<T>(room: string): T | undefined {
  return read<T>(sessionStorage, NOTES + room);
}

function write(storage: Storage, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage costs the way back after a reload, not the session.
  }
}

function read<T>(storage: Storage, key: string): T | undefined {
  try {
    const text = storage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
