// The outside world as the connection sees it, so that a test can put its own in place.

import { at } from "../ui/base";
import { LazyChannel } from "./transports/lazy-channel";
import type { Channel, TransportName } from "./transports/channel";
import { WebSocketChannel } from "./transports/web-socket-channel";

/** What a browser keeps of a network: what worked, when, and which better ones rest, until when and for how long. */
export interface Memory {
  transport: TransportName;
  at: number;
  rests: Partial<Record<TransportName, { until: number; ms: number }>>;
}

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

/** Where a browser keeps what it knows of its network. */
export type KeptMemory = Pick<Environment, "recall" | "remember">;

export type ChannelEnvironment = Pick<Environment, "now" | "later" | "cancel" | "open">;

/** Time, and lines to what is at this path of the server. Where WebSockets get through, nobody loads the others. */
export function channelsTo(path: string, token?: string): ChannelEnvironment {
  return {
    now: () => Date.now(),
    later: (work, ms) => window.setTimeout(work, ms),
    cancel: (timer) => window.clearTimeout(timer),
    open: (name) => {
      switch (name) {
        case "web-socket":
          return new WebSocketChannel(path, token);
        case "event-stream":
          return new LazyChannel(async () => new (await import("./transports/http-channels")).SseChannel(path, token));
        case "long-poll":
          return new LazyChannel(async () => new (await import("./transports/http-channels")).LongPollChannel(path, token));
      }
    },
  };
}

/** The browser itself. */
export function browser(room: string, token: string, kept: KeptMemory): Environment {
  return {
    ...channelsTo(at(`/api/v1/rooms/${room}`), token),
    random: () => Math.random(),
    ...kept,
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
