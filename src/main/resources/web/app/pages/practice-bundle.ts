// What only a practice session needs, in one part.

import "../views/screens/first";
import { Practice, type Tools } from "../practice/practice";
import { keptPractice } from "../session/practice-record";
import type { Session } from "../session/session";

/** To be told of each change, when this tab practises in the room of `session`. */
export function practiceOf(session: Session, tools: Tools): Practice | undefined {
  const record = keptPractice(session.stored.room);
  return record === undefined ? undefined : new Practice(session, record, tools);
}
