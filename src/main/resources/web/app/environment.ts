// The outside world as the connection sees it, so that a test can put its own in place.

import { TRANSPORT } from "./session-store";
import { eventStream } from "./transports/event-stream";
import { longPoll } from "./transports/long-poll";
import { TRANSPORTS, type Channel, type TransportName } from "./transports/transport";
import { webSocket } from "./transports/web-socket";

export interface Environment {
  now(): number;
  /** Between 0 and 1. */
  random(): number;
  later(work: () => void, ms: number): number;
  cancel(timer: number): void;
  open(transport: TransportName): Channel;
  /** The transport that worked last in this browser, in whichever room. */
  recall(): string | null;
  remember(transport: TransportName): void;
  /** Says when the network goes, and when network (then true) or page come back; gives a way to stop listening. */
  watch(gone: () => void, back: (network: boolean) => void): () => void;
}

/** The browser itself. */
export function browser(room: string, token: string): Environment {
  const transports = [webSocket(room, token), eventStream(room, token), longPoll(room, token)];
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    later: (work, ms) => window.setTimeout(work, ms),
    cancel: (timer) => window.clearTimeout(timer),
    open: (name) => {
      const transport = transports.find((one) => one.name === name);
      if (transport === undefined) {
        throw new RangeError(name);
      }
      return transport.open();
    },
    recall: () => {
      try {
        return localStorage.getItem(TRANSPORT);
      } catch {
        return null;
      }
    },
    remember: (transport) => {
      try {
        if (transport === TRANSPORTS[0]) {
          localStorage.removeItem(TRANSPORT);
        } else {
          localStorage.setItem(TRANSPORT, transport);
        }
      } catch {
        // Then the next page finds out again.
      }
    },
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
