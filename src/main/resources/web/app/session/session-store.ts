// What this device remembers of each session, so that a reload, a second tab and a closed laptop come back as the same person.
// Several people may share a browser: each has a record, and a tab keeps to the one that it began with. What is kept of a room
// goes when the room goes, as the records know when everything is erased. On a device that others use, it goes with the window.

import { lasting, ofTab, type Keeper } from "../ui/storage";
import type { KeptMemory, Memory } from "../connection/environment";
import { TRANSPORTS } from "../connection/transports/channel";
import type { Role } from "../room/protocol";

export interface StoredSession {
  room: string;
  token: string;
  member: string;
  role: Role;
  title: string;
  /** As it was filled in; absent on what an older version kept. */
  name?: string;
  joinedAt: number;
  word?: string;
  facilitatorKey?: string;
  /** The room's `keyRenewed` that this key belongs to; absent until a snapshot told. */
  keySeq?: number;
  /** When the server erases everything of the room, or all but its report, as it told last. */
  expiresAt?: string;
  /** When it erases the report too. */
  reportExpiresAt?: string;
  /** When it told so, by the clock of this device. */
  toldAt?: number;
  /** By how many milliseconds the server's clock was ahead of this device's. */
  skew?: number;
  /** The session has ended. */
  ended?: boolean;
  /** It is there to practise in, and no way back. */
  practice?: true;
  /** The server said that it knows this member no more; no way back by itself, and yet nothing that is certain. */
  refused?: boolean;
}

/** Behind it the room and the member, with a slash between. */
const PREFIX = "kaartensessie.room.";
/** Who this tab is in a room. */
const ME = "kaartensessie.me.";
/** Where it is remembered that this network needs another transport than the first. */
const TRANSPORT = "kaartensessie.transport";
export const PRACTICE = "kaartensessie.practice.";
/** Of the room: their names are here, as they go with it; what is in them, in `kept.ts`. */
export const KEPT = {
  cards: "kaartensessie.cards.",
  notes: "kaartensessie.notes.",
  drafts: "kaartensessie.drafts.",
  ready: "kaartensessie.ready.",
  readyAt: "kaartensessie.ready-at.",
  alarm: "kaartensessie.alarm.",
};
const OF_A_ROOM = [ME, PRACTICE, ...Object.values(KEPT)];

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

/** Whether the browser keeps it, and not the page alone. */
export function remember(session: StoredSession, untilClosed = false): boolean {
  (untilClosed ? lasting : ofTab).remove(keyOf(session));
  const kept = write(untilClosed ? ofTab : lasting, keyOf(session), session);
  return become(session) && kept;
}

/** This tab is this member from now on, also when it is loaded again. */
export function become(session: StoredSession): boolean {
  return ofTab.set(ME + session.room, session.member);
}

/** Who this tab is in the room: who it was before, or else the only one that this device knows there. */
export function recall(room: string): StoredSession | undefined {
  const known = membersOf(room);
  const me = ofTab.get(ME + room);
  if (me !== undefined) {
    return known.find((session) => session.member === me);
  }
  const [only, ...others] = known;
  if (only === undefined || others.length > 0) {
    return undefined;
  }
  become(only);
  return only;
}

/** Where nothing is kept, what there is goes with the entry of the browser's history, for a reload. */
export function handOver(): void {
  history.replaceState({ members: all() }, "");
}

export function takeOver(): void {
  const handed = (history.state as { members?: StoredSession[] } | null)?.members ?? [];
  handed.forEach((session) => remember(session));
}

/** All that this device knows in a room, the latest first. */
export function membersOf(room: string): StoredSession[] {
  return all().filter((session) => session.room === room);
}

/** Whether what is kept of this room goes with the window. */
export function goesWithTheWindow(room: string): boolean {
  return home(room) === ofTab;
}

/** Changes what is kept, as it is now: another window may have changed it. Gives it as it became; undefined when it is gone. */
export function change(member: Pick<StoredSession, "room" | "member">, edit: (session: StoredSession) => void): StoredSession | undefined {
  const keeper = [ofTab, lasting].find((one) => one.get(keyOf(member)) !== undefined);
  const session = keeper && read<StoredSession>(keeper, keyOf(member));
  if (keeper !== undefined && session !== undefined) {
    edit(session);
    keysOf(keeper, member).forEach((key) => write(keeper, key, session));
  }
  return session;
}

/** Everything about this member goes from this device; with the last one what was kept of the room, and with the last room
    what was learnt of the network. */
export function forget(member: Pick<StoredSession, "room" | "member">): void {
  const { room } = member;
  keepers().forEach((keeper) => keysOf(keeper, member).forEach((key) => keeper.remove(key)));
  if (membersOf(room).length === 0) {
    for (const keeper of keepers()) {
      OF_A_ROOM.forEach((prefix) => keeper.remove(prefix + room));
    }
  }
  if (all().length === 0) {
    keepers().forEach((keeper) => keeper.remove(TRANSPORT));
  }
}

/** All remembered sessions, the latest first. */
export function all(): StoredSession[] {
  return keepers()
    .flatMap((keeper) =>
      keeper
        .keys()
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => recordAt(keeper, key)),
    )
    .filter((session) => session !== undefined)
    .sort((one, other) => other.joinedAt - one.joinedAt);
}

/** An older version had one record a room. It stays, as a page of that version may come again while servers are replaced. */
function recordAt(keeper: Keeper, key: string): StoredSession | undefined {
  const session = read<StoredSession>(keeper, key);
  if (typeof session?.room !== "string" || typeof session.member !== "string") {
    return undefined;
  }
  if (key !== keyOf(session)) {
    if (keeper.get(keyOf(session)) !== undefined) {
      return undefined;
    }
    write(keeper, keyOf(session), session);
  }
  return session;
}

/** Also that of an older version, where it is about the same member. */
function keysOf(keeper: Keeper, one: Pick<StoredSession, "room" | "member">): string[] {
  const older = PREFIX + one.room;
  return read<StoredSession>(keeper, older)?.member === one.member ? [keyOf(one), older] : [keyOf(one)];
}

function keyOf({ room, member }: Pick<StoredSession, "room" | "member">): string {
  return `${PREFIX}${room}/${member}`;
}

/** Whether the room is erased by now, by either clock: a wrong one makes it later, never earlier. To a facilitator the report is
 * part of it. */
export function isOver(session: StoredSession, now: number): boolean {
  const report = session.role === "facilitator" ? session.reportExpiresAt : undefined;
  const told = Date.parse(report ?? session.expiresAt ?? "");
  const end = (Number.isNaN(told) ? session.joinedAt + UNTOLD_MS : told) + MARGIN_MS;
  return now > end && now + (session.skew ?? 0) > end;
}

/** Whether this is a facilitator of a session of which the report is still there. */
export function hasReport({ role, ended, reportExpiresAt }: StoredSession): boolean {
  return role === "facilitator" && ended === true && Date.parse(reportExpiresAt ?? "") > Date.now();
}

/** Forgets the rooms whose time is over, and what no room belongs to any more. Gives the rooms that went. */
export function sweep(now = Date.now()): string[] {
  const over = all().filter((session) => isOver(session, now));
  over.forEach(forget);
  const rooms = new Set(all().map((session) => session.room));
  for (const keeper of keepers()) {
    for (const key of keeper.keys()) {
      const prefix = OF_A_ROOM.find((one) => key.startsWith(one));
      if (prefix !== undefined && !rooms.has(key.slice(prefix.length))) {
        keeper.remove(key);
      }
    }
  }
  return over.map((session) => session.room).filter((room) => !rooms.has(room));
}

/** With the rooms: where all of them go with the window, this does too. What is best needs no remembering. */
export const networkMemory: KeptMemory = {
  recall: () => read<Memory>(ofTab, TRANSPORT) ?? read<Memory>(lasting, TRANSPORT),
  remember: (memory) => {
    keepers().forEach((keeper) => keeper.remove(TRANSPORT));
    if (memory.transport !== TRANSPORTS[0]) {
      const stays = lasting.keys().some((key) => key.startsWith(PREFIX));
      write(stays ? lasting : ofTab, TRANSPORT, memory);
    }
  },
};

/** Where everything of this tab's member in this room is kept. */
export function home(room: string): Keeper {
  const me = recall(room);
  return me !== undefined && ofTab.get(keyOf(me)) !== undefined ? ofTab : lasting;
}

function keepers(): Keeper[] {
  return [lasting, ofTab];
}

export function write(keeper: Keeper, key: string, value: unknown): boolean {
  return keeper.set(key, JSON.stringify(value));
}

/** What somebody else wrote there is no record. */
export function read<T>(keeper: Keeper, key: string): T | undefined {
  try {
    const text = keeper.get(key);
    return text === undefined ? undefined : ((JSON.parse(text) ?? undefined) as T | undefined);
  } catch {
    return undefined;
  }
}
