// What a facilitator does with a vote.

import type { Session } from "./session";

/** Where a vote stands on the page. */
export const PLACE = "stemming";

export function act(session: Session, type: "vote.open" | "vote.reveal" | "vote.close", position: number): void {
  void session.ask({ type, position });
}
