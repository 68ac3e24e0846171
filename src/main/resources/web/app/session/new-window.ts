// Pages of a session in a window of their own.

import { nothing } from "lit-html";
import { goesWithTheWindow, membersOf } from "./session-store";

/** The `rel` of such a link: what is kept for one window only has to be handed over to the other, and who this window is too. */
export function inNewWindow(session: { readonly stored: { readonly room: string } }): string | typeof nothing {
  const { room } = session.stored;
  return goesWithTheWindow(room) || membersOf(room).length > 1 ? "opener" : nothing;
}
