// What this device remembers of each session, so that a reload, a second tab and a closed laptop come back in the same role.

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
export const TRANSPORT = "kaartensessie.transport";
const CARDS = "kaartensessie.cards.";

export function remember(session: StoredSession): void {
  write(localStorage, PREFIX + session.room, session);
}

export function recall(room: string): StoredSession | undefined {
  return read<StoredSession>(localStorage, PREFIX + room);
}

/** Everything about this room goes from this device; with the last room goes what was learnt of the network. */
export function forget(room: string): void {
  localStorage.removeItem(PREFIX + room);
  sessionStorage.removeItem(CARDS + room);
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
