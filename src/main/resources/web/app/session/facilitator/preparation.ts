// What a facilitator has done to prepare: some of it the room knows, the rest this device remembers.

import type { Card } from "../../room/protocol";
import type { Session } from "../session";
import * as kept from "../kept";

/** What only the facilitator can tell. */
export type Ticked = "invited" | "elearning" | "cards" | "runsheet" | "factsheet" | "rules" | "sound" | "practice";

const CARD = "card:";

export function isTicked(session: Session, what: Ticked): boolean {
  return kept.ready(session.stored.room).has(what);
}

/** In milliseconds since 1970; undefined where it is not done, or an older version ticked it off. */
export function tickedAt(session: Session, what: Ticked): number | undefined {
  return isTicked(session, what) ? kept.readyAt(session.stored.room)[what] : undefined;
}

export function tick(session: Session, what: Ticked, done = true): void {
  if (keep(session, what, done)) {
    session.changed();
  }
}

/** As its page is gone to: what is drawn stays, and so does the link that is being followed. */
export function tickOnLeaving(session: Session, what: Ticked): void {
  keep(session, what, true);
}

function keep(session: Session, what: Ticked, done: boolean): boolean {
  const { room } = session.stored;
  const ticked = kept.ready(room);
  if (ticked.has(what) === done) {
    return false;
  }
  if (done) {
    ticked.add(what);
    kept.keepReadyAt(room, { ...kept.readyAt(room), [what]: session.clock.now() });
  } else {
    ticked.delete(what);
  }
  kept.keepReady(room, ticked);
  return true;
}

/** A card with its explanation was in view during the preparation. */
export function readCard(session: Session, position: number): void {
  const ticked = kept.ready(session.stored.room);
  if (position > 0 && !ticked.has(CARD + position)) {
    kept.keepReady(session.stored.room, ticked.add(CARD + position));
    const { read, all } = cardsRead(session);
    if (read === all) {
      keep(session, "cards", true);
    }
    session.changed();
  }
}

/** All were read, on paper perhaps, or none. */
export function tickCards(session: Session, done: boolean): void {
  const { room } = session.stored;
  const others = [...kept.ready(room)].filter((one) => !one.startsWith(CARD));
  const read = done ? session.cards.map(({ position }) => CARD + position) : [];
  kept.keepReady(room, new Set([...others, ...read]));
  keep(session, "cards", done);
  session.changed();
}

/** Of the cards that the session is about to have. */
export function cardsRead(session: Session): { read: number; all: number } {
  const ticked = kept.ready(session.stored.room);
  const cards = session.cards.filter((card) => !isSkipped(session, card));
  return { read: cards.filter((card) => ticked.has(CARD + card.position)).length, all: cards.length };
}

function isSkipped({ state }: Session, { position }: Card): boolean {
  return state?.marks[String(position)] === "skipped";
}

/** Where the reader goes on: the first card that was not read yet, and the first of all when there is none. */
export function unread(session: Session): number {
  const ticked = kept.ready(session.stored.room);
  return session.cards.find((card) => !ticked.has(CARD + card.position) && !isSkipped(session, card))?.position ?? 1;
}
