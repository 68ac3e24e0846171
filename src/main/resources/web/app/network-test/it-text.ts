// What the IT department has to know: what was measured, and what a session needs. Nothing about who asks.

import type { NetworkTest } from "./network-test";
import { TRANSPORTS, type TransportName } from "../connection/transports/channel";
import { w } from "./i18n";

export interface Place {
  origin: string;
  host: string;
  secure: boolean;
  at: string;
}

export function itText(test: NetworkTest, place: Place): string {
  const { it } = w;
  const results = TRANSPORTS.map((name) => `- ${it.names[name]} (${address(name, place)}): ${w.outcome(test.outcomes[name])}`);
  const { steady } = test;
  if (steady !== undefined && steady.drops > 0) {
    results.push(`- ${it.drops(w.short[steady.transport], w.duration(steady.longest), steady.drops)}`);
  } else if (steady?.proven === true) {
    results.push(`- ${it.stays(w.short[steady.transport])}`);
  }
  return [
    it.heading,
    it.site(place.origin),
    it.at(place.at),
    "",
    it.results,
    ...results,
    "",
    it.needs,
    ...it.list(place.host, place.secure),
  ].join("\n");
}

function address(name: TransportName, { host, origin, secure }: Place): string {
  switch (name) {
    case "web-socket":
      return `${secure ? "wss" : "ws"}://${host}/api/v1/test/live`;
    case "event-stream":
      return `GET ${origin}/api/v1/test/events, text/event-stream`;
    case "long-poll":
      return `GET ${origin}/api/v1/test/events?since=1&wait=25`;
  }
}
