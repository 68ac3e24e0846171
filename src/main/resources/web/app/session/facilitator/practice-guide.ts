// What a practice session adds to a facilitator's window. Only there is a guide, and only there its part of the client is loaded.

import type { TemplateResult } from "lit-html";
import type { Session } from "../session";

/** What the primary button does next. */
export interface Primary {
  words: string;
  go: (session: Session) => unknown;
}

export interface Guide {
  /** At a card: something to try, or the break; undefined: as in a real session. */
  primary(): Primary | "break" | undefined;
  /** Says on top of the page that it is practice, and ends it. */
  strip(): TemplateResult;
  /** The bar after the end. */
  bar(): TemplateResult;
  /** What is asked and told at the end, instead of how long a report is kept. */
  readonly endText: string;
  readonly afterwards: string;
}

const guides = new WeakMap<Session, Guide>();

export function guideOf(session: Session): Guide | undefined {
  return guides.get(session);
}

export function guide(session: Session, by: Guide): void {
  guides.set(session, by);
}
