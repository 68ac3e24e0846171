// A member's connection to a room.

import * as api from "./api";
import { Connection } from "../connection/connection";
import { browser, type KeptMemory } from "../connection/environment";
import type { Listener } from "../connection/listener";

export function lineTo({ room, token }: { room: string; token: string }, memory: KeptMemory, listener: Listener): Connection {
  const prefix = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36)).join("");
  return new Connection(browser(room, token, memory), listener, () => api.standing(room, token), prefix);
}
