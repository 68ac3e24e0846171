// Pages of a session in a window of their own.

import { nothing } from "lit-html";
import { goesWithTheWindow } from "./session-store";

/** The `rel` of such a link: what is kept for one window only has to be handed over to the other. */
export function inNewWindow(session: { readonly stored: { readonly room: string } }): string | typeof nothing {
  return goesWithTheWindow(session.stored.room) ? "opener" : nothing;
}
