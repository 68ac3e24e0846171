// What is on the table for everybody: the card, a break, or the closing; and who looks away from it for a moment.

import type { Session } from "./session";

export type Phase = "card" | "break" | "closing";

/** What this reader sees. */
export function phaseOf(session: Session): Phase {
  const phase = groupScene(session);
  return phase !== "card" && session.forms.isAside(phaseKey(session)) ? "card" : phase;
}

/** What the group sees. */
export function groupScene(session: Session): Phase {
  const { state } = session;
  if (state?.status !== "live") {
    return "card";
  }
  if (state.break !== null) {
    return "break";
  }
  return state.step?.key === "closing" ? "closing" : "card";
}

/** Looks at the cards meanwhile, or comes back to the group. The next break or closing is a new one. */
export function lookAway(session: Session, away: boolean): void {
  if (!away) {
    session.backToGroup();
  }
  session.forms.putAside(phaseKey(session), away);
}

function phaseKey(session: Session): string {
  const { state } = session;
  return state?.break ? `break:${state.break.until}` : `closing:${state?.step?.at ?? ""}`;
}
