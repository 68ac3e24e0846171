// Asks the room for the marks of a choice, one after the other, and no faster than the server lets one member ask.

import type { Marking } from "../../room/card-choice";
import type { Session } from "../session";

/** Below the twenty in five seconds that a server allows, with room for what else the facilitator does meanwhile. */
const PACE_MS = 320;

const running = new WeakMap<Session, { left: number }>();

/** How many are still to be asked for; undefined when none are. */
export function choosing(session: Session): number | undefined {
  return running.get(session)?.left;
}

/** A later choice takes the place of one that is not done. Whether all of it was asked for, and done. */
export async function choose(session: Session, markings: readonly Marking[]): Promise<boolean> {
  const mine = { left: markings.length };
  running.set(session, mine);
  let done = true;
  for (const { position, mark } of markings) {
    session.changed();
    done = await session.ask({ type: "card.mark", position, mark });
    if (!done || running.get(session) !== mine) {
      break;
    }
    mine.left--;
    await new Promise((resolve) => window.setTimeout(resolve, PACE_MS));
    if (running.get(session) !== mine) {
      break;
    }
  }
  if (running.get(session) !== mine) {
    return false;
  }
  running.delete(session);
  session.changed();
  return done;
}
