// What this device remembers of each session, so that a reload, a second tab and a closed laptop come back in the same role.
// It goes when the room goes: what is kept of a room hangs on its record, and the record knows when everything is erased. On a
// device that others use, it goes with the window.

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
  /** The room's `keyRenewed` that this key belongs to; absent until a snapshot told. */
  keySeq?: number;
  /** When the server erases everything of the room, as it told last. */
  expiresAt?: string;
  /** When it told so, by the clock of this device. */
  toldAt?: number;
  /** By how many milliseconds the server's clock was ahead of this device's. */
  skew?: number;
}

const PREFIX = "kaartensessie.room.";
/** Where it is remembered that this network needs another transport than the first. */
const TRANSPORT = "kaartensessie.transport";
const CARDS = "kaartensessie.cards.";
const NOTES = "kaartensessie.notes.";
const DRAFTS = "kaartensessie.drafts.";
const READY = "kaartensessie.ready.";
const ALARM = "kaartensessie.alarm.";
const OF_A_ROOM = [PREFIX, CARDS, NOTES, DRAFTS, READY, ALARM];

/** The clock of a device may be wrong; a way back that is gone too early is worse than one that stays an hour. */
const MARGIN_MS = 3_600_000;
/** Of what an older version kept without its end: no room that nobody uses lives longer. */
const UNTOLD_MS = 30 * 24 * 3_600_000;

/** What somebody chose as they came in. */
export interface Choices {
  /** Others use this device: nothing outlives the window. */
  untilClosed: boolean;
  keepKey: boolean;
}

/** What was typed and not saved yet: the text, and what it was typed over. */
export type KeptDrafts = Record<string, [text: string, base: string]>;

/** The alarm that sounded last and the one that was put aside, in whichever window of this device. */
export interface KeptAlarm {
  rung?: string;
  seen?: string;
}

export function remember(session: StoredSession, untilClosed = false): void {
  if (!untilClosed) {
    sessionStorage.removeItem(PREFIX + session.room);
  }
  write(untilClosed ? sessionStorage : localStorage, PREFIX + session.room, session);
}

export function recall(room: string): StoredSession | undefined {
  return read<StoredSession>(home(room), PREFIX + room);
}

/** Whether what is kept of this room goes with the window. */
export function goesWithTheWindow(room: string): boolean {
  return home(room) === sessionStorage;
}

/** Changes what is kept, as it is now: another window may have changed it. Gives it as it became; undefined when it is gone. */
export function change(room: string, edit: (session: StoredSession) => void): StoredSession | undefined {
  const session = recall(room);
  if (session !== undefined) {
    edit(session);
    write(home(room), PREFIX + room, session);
  }
  return session;
}

/** Everything about this room goes from this device; with the last room goes what was learnt of the network. */
export function forget(room: string): void {
  for (const storage of storages()) {
    OF_A_ROOM.forEach((prefix) => storage.removeItem(prefix + room));
  }
  if (all().length === 0) {
    storages().forEach((storage) => storage.removeItem(TRANSPORT));
  }
}

/** All remembered sessions, the latest first. */
export function all(): StoredSession[] {
  return storages()
    .flatMap((storage) => keysOf(storage).filter((key) => key.startsWith(PREFIX)).map((key) => read<StoredSession>(storage, key)))
    .filter((session) => session !== undefined)
    .sort((one, other) => other.joinedAt - one.joinedAt);
}

/** Whether the room is erased by now, by either clock: a wrong one makes it later, never earlier. */
export function isOver(session: StoredSession, now: number): boolean {
  const told = Date.parse(session.expiresAt ?? "");
  const end = (Number.isNaN(told) ? session.joinedAt + UNTOLD_MS : told) + MARGIN_MS;
  return now > end && now + (session.skew ?? 0) > end;
}

/** Forgets the rooms whose time is over, and what no room belongs to any more. Gives the rooms that went. */
export function sweep(now = Date.now()): string[] {
  const over = all().filter((session) => isOver(session, now)).map((session) => session.room);
  over.forEach(forget);
  for (const storage of storages()) {
    for (const key of keysOf(storage)) {
      const prefix = OF_A_ROOM.find((one) => key.startsWith(one));
      if (prefix !== undefined && recall(key.slice(prefix.length)) === undefined) {
        storage.removeItem(key);
      }
    }
  }
  return over;
}

/** In this tab, for when the network is not there; without the explanations, which nobody needs then. */
export function keepCards(room: string, cards: Card[]): void {
  write(sessionStorage, CARDS + room, cards.map(({ explanation: _text, explanationHtml: _html, ...card }) => card));
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
  return new Set(read<string[]>(home(room), READY + room) ?? []);
}

export function keepReady(room: string, ticked: Set<string>): void {
  write(home(room), READY + room, [...ticked]);
}

export function alarm(room: string): KeptAlarm {
  return read<KeptAlarm>(home(room), ALARM + room) ?? {};
}

export function keepAlarm(room: string, alarm: KeptAlarm): void {
  write(home(room), ALARM + room, alarm);
}

export function transportMemory(): Memory | undefined {
  return read<Memory>(sessionStorage, TRANSPORT) ?? read<Memory>(localStorage, TRANSPORT);
}

/** With the rooms: where all of them go with the window, this does too. */
export function keepTransportMemory(memory: Memory | undefined): void {
  try {
    storages().forEach((storage) => storage.removeItem(TRANSPORT));
  } catch {
    // Then there was none.
  }
  if (memory !== undefined) {
    const lasting = keysOf(localStorage).some((key) => key.startsWith(PREFIX));
    write(lasting ? localStorage : sessionStorage, TRANSPORT, memory);
  }
}

/** What somebody is typing, for as long as the tab is open. */
export function keepNotes(room: string, notes: unknown): void {
  write(sessionStorage, NOTES + room, notes);
}

export function keptNotes<T>(room: string): T | undefined {
  return read<T>(sessionStorage, NOTES + room);
}

/** Where everything of this room is kept. */
function home(room: string): Storage {
  return read(sessionStorage, PREFIX + room) === undefined ? localStorage : sessionStorage;
}

function storages(): Storage[] {
  return [localStorage, sessionStorage];
}

function keysOf(storage: Storage): string[] {
  return Object.keys(storage);
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
