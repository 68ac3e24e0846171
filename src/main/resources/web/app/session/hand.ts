// This reader's own hand: up, down, or on its way while the line is dead.

import type { About } from "../room/protocol";
import type { Session } from "./session";

type Wish = "up" | "down";

const wishes = new WeakMap<Session, Wish>();

/** The place in the queue, 0 when the hand is down. */
export function yourHand(session: Session): number {
  return (session.state?.hands ?? []).findIndex((hand) => hand.member === session.state?.you.id) + 1;
}

/** What was asked for and not answered yet. */
export function handWish(session: Session): Wish | undefined {
  return wishes.get(session);
}

export function raiseHand(session: Session, about: About): Promise<void> {
  return wish(session, "up", () => session.ask({ type: "hand.raise", about }));
}

export function lowerHand(session: Session): Promise<void> {
  return wish(session, "down", () => session.ask({ type: "hand.lower" }));
}

export function toggleHand(session: Session): void {
  void (yourHand(session) > 0 ? lowerHand(session) : raiseHand(session, "new"));
}

async function wish(session: Session, wanted: Wish, ask: () => Promise<boolean>): Promise<void> {
  if (wishes.has(session)) {
    return;
  }
  wishes.set(session, wanted);
  const done = ask();
  session.changed();
  await done;
  wishes.delete(session);
  session.changed();
}
