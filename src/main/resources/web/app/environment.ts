// The outside world as the connection sees it, so that a test can put its own in place.

import { at } from "./base";
import { keepTransportMemory, transportMemory } from "./session-store";
import type { Memory } from "./transports/ladder";
import { LateChannel } from "./transports/late-channel";
import { TRANSPORTS, type Channel, type TransportName } from "./transports/transport";
import { SocketChannel } from "./transports/web-socket";

export interface Environment {
  now(): number;
  /** Between 0 and 1. */
  random(): number;
  later(work: () => void, ms: number): number;
  cancel(timer: number): void;
  open(transport: TransportName): Channel;
  /** What this browser knows of its network, from whichever room. */
  recall(): Memory | undefined;
  remember(memory: Memory): void;
  /** Says when the network goes, and when network (then true) or page come back; gives a way to stop listening. */
  watch(gone: () => void, back: (network: boolean) => void): () => void;
}

export type Lines = Pick<Environment, "now" | "later" | "cancel" | "open">;

/** Time, and lines to what is at this path of the server. Where WebSockets get through, nobody loads the others. */
export function linesTo(path: string, token?: string): Lines {
  return {
    now: () => Date.now(),
    later: (work, ms) => window.setTimeout(work, ms),
    cancel: (timer) => window.clearTimeout(timer),
    open: (name) => {
      switch (name) {
        case "web-socket":
          return new SocketChannel(path, token);
        case "event-stream":
          return new LateChannel(async () => new (await import("./transports/one-way-channels")).StreamChannel(path, token));
        case "long-poll":
          return new LateChannel(async () => new (await import("./transports/one-way-channels")).PollChannel(path, token));
      }
    },
  };
}

/** The browser itself. */
export function browser(room: string, token: string): Environment {
  return {
    ...linesTo(at(`/api/v1/rooms/${room}`), token),
    random: () => Math.random(),
    recall: transportMemory,
    remember: (memory) => keepTransportMemory(memory.transport === TRANSPORTS[0] ? undefined : memory),
    watch: (gone, back) => {
      const online = () => back(true);
      const visible = () => {
        if (document.visibilityState === "visible") {
          back(false);
        }
      };
      window.addEventListener("offline", gone);
      window.addEventListener("online", online);
      window.addEventListener("pageshow", visible);
      document.addEventListener("visibilitychange", visible);
      return () => {
        window.removeEventListener("offline", gone);
        window.removeEventListener("online", online);
        window.removeEventListener("pageshow", visible);
        document.removeEventListener("visibilitychange", visible);
      };
    },
  };
}
