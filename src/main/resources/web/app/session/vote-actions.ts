// What people do with a vote.

import type { Vote } from "../room/protocol";
import { chosenBefore } from "./own-choice";
import type { Session } from "./session";

/** Where a vote stands on the page. */
export const PLACE = "vote";

export function act(session: Session, type: "vote.open" | "vote.reveal" | "vote.again" | "vote.close", position: number): void {
  void session.ask({ type, position });
}

/** In a second round this device tells what this reader chose in the first. */
export function cast(session: Session, vote: Vote, option: string | null): void {
  const before = chosenBefore(session.forms, vote);
  void session.ask({ type: "vote.cast", position: vote.position, option, ...(before === undefined ? {} : { before }) });
}
