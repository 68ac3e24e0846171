// What a facilitator does with a vote.

import { focusIfLost } from "./dom";
import type { Session } from "./session";

/** Where a vote stands on the page. */
export const PLACE = "stemming";

export async function act(session: Session, type: "vote.open" | "vote.reveal" | "vote.close", position: number): Promise<void> {
  await session.ask({ type, position });
  focusIfLost(type === "vote.close" ? "inhoud" : PLACE);
}
