// Links that lead to a session. What must not be in a server's log stands after `#`: browsers keep that part to themselves.

import { at } from "../ui/base";

export const FOLLOW_UP = "vervolg";

/** To the session that goes on from this one. The token never leaves this device's storage. */
export function followUpLink(room: string): string {
  return at(`/nieuw#${FOLLOW_UP}=${room}`);
}

/** To lead the session from another device. Whoever has it may lead. */
export function leadLink(word: string, key: string): string {
  return `${invitationLink(word)}?key=${encodeURIComponent(key)}`;
}

export function invitationLink(word: string): string {
  return `${location.origin}${at("/#")}${encodeURIComponent(word).replaceAll("%20", "-")}`;
}
