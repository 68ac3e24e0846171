// Where a facilitator is in the whole: preparing, getting the group ready, or with the group at the cards, the break, the closing.

import { type Phase, phaseOf } from "../phase";
import type { Session } from "../session";
import { FAR_MS } from "../../room/timetable";

export type Scene = "preparing" | "now" | Phase;

const NOW = "now";

/** Before the start it is *now* from the moment that a step was entered; one that was entered long ago was a rehearsal. */
export function sceneOf(session: Session): Scene {
  return session.state?.status === "lobby" ? (isReady(session) && !session.forms.isAside(NOW) ? "now" : "preparing") : phaseOf(session);
}

/** Whether the cards are read, one by one, in the preparation. */
export function isReading(session: Session): boolean {
  return session.looking !== undefined && sceneOf(session) === "preparing";
}

/** Whether the preparation is only looked at once more. */
export function isReady({ state, clock }: Session): boolean {
  const at = Date.parse(state?.step?.at ?? "");
  return !Number.isNaN(at) && clock.now() - at < FAR_MS;
}

/** Back to the preparation for a moment, or on from there. */
export function lookBack(session: Session, back: boolean): void {
  session.forms.putAside(NOW, back);
}
