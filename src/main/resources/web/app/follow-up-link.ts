// The way from a session to the one that goes on from it.

import { at } from "./base";

export const FOLLOW_UP = "vervolg";

/** A room's id stands after `#`: browsers keep that part to themselves. The token never leaves this device's storage. */
export function followUpLink(room: string): string {
  return at(`/nieuw#${FOLLOW_UP}=${room}`);
}
