// The network test, in English.

import type { Fault, Outcome } from "./probe";
import type { NetworkTestMessages } from "./messages-nl";

const seconds = (n: number): string => (n === 1 ? "1 second" : `${n} seconds`);
const minutes = (n: number): string => (n === 1 ? "1 minute" : `${n} minutes`);
const times = (n: number): string => (n === 1 ? "once" : `${n} times`);
const faults: Record<Fault, string> = {
  refused: "is refused",
  held: "nothing comes through",
  broken: "breaks at once",
};

export const networkTest: NetworkTestMessages = {
  title: "Test your network",
  intro: "Does a card session work here? The test runs by itself. You don't have to fill in anything, and we keep nothing.",
  keepsNothing: "This browser keeps nothing of sites. You can take part for as long as your window stays open.",
  again: "Test again",
  print: "Print",

  verdict: {
    running: { title: "Testing now…", text: "This takes ten seconds at most." },
    fine: { title: "Everything works", text: "You can hold a session here. You see every card at once." },
    slower: {
      title: "It works, by a detour",
      text: "You can hold a session here and miss nothing. Your network blocks the fastest connection, so we use another. A card may appear a little later.",
    },
    unsteady: {
      title: "It works, but the connection keeps breaking",
      text: "You can take part. The session picks up by itself, and you miss no card. Want to be rid of it? Use the hotspot of your phone, or give the text below to your IT department.",
    },
    nothing: {
      title: "It does not work here",
      text: "This network does not let the connection of a session through. Use the hotspot of your phone, or another network. Then test again. Give the text below to your IT department.",
    },
    busy: { title: "Too many tests are running now", text: "This says nothing about your network. Wait a minute and test again." },
    unreachable: {
      title: "We get no answer",
      text: "You have no internet, or the site cannot be reached for a moment. Check your connection and test again.",
    },
  },

  ways: {
    title: "Three ways to take part",
    text: "A session chooses the best one that works. One is enough.",
    names: {
      "web-socket": "The fastest: WebSocket",
      "event-stream": "The detour: SSE",
      "long-poll": "The last: asking again and again (polling)",
    },
    about: {
      "web-socket": "One line that stays open, in both directions.",
      "event-stream": "The cards come in over a line that stays open. What you do goes apart.",
      "long-poll": "Your browser asks again and again if there is news. That works almost everywhere.",
    },
  },
  running: "Busy…",
  works: "Works",
  fails: "Does not work",
  took: (ms: number): string =>
    `Message and answer took ${ms < 1_000 ? `${Math.max(1, Math.round(ms))} milliseconds` : seconds(Math.round(ms / 100) / 10)} together.`,
  fault: {
    refused: "The connection is refused.",
    held: "Nothing comes through. Often something that guards the network holds the messages.",
    broken: "The connection breaks at once.",
  },

  stays: {
    title: "Does the connection stay?",
    text: "A session can be quiet for long. Some networks then break the connection. Leave this page open, and we watch it.",
    waiting: "This begins when one way works.",
    open: (time: string): string => `The connection has been open for ${time}.`,
    opening: "The connection broke. We open it again…",
    proven: "Stays",
    provenText: "Over a minute of silence is no problem.",
    finished: "That is long enough. The test is done.",
    drops: (n: number): string => `Broke ${times(n)}`,
    dropsText: (longest: string): string => `The longest time it stayed was ${longest}.`,
    busy: "Still watching",
  },

  forIt: {
    title: "For your IT department",
    text: "Does something not work? Copy this text and send it to your IT department. It holds nothing about you.",
    label: "Text for the IT department",
    copy: "Copy the text",
    copied: "Copied",
    copyFailed: "Copying does not work in this browser. Select the text and press Ctrl+C.",
  },

  short: { "web-socket": "WebSocket", "event-stream": "SSE", "long-poll": "polling" },
  duration: (ms: number): string => {
    const all = Math.floor(ms / 1_000);
    const whole = Math.floor(all / 60);
    return whole === 0 ? seconds(all) : all % 60 === 0 ? minutes(whole) : `${minutes(whole)} and ${seconds(all % 60)}`;
  },
  outcome: (outcome: Outcome): string =>
    outcome.state === "running"
      ? "still busy"
      : outcome.state === "works"
        ? `works (${Math.max(1, Math.round(outcome.ms))} ms there and back)`
        : `does not work (${faults[outcome.fault]})`,
  it: {
    heading: "Network test of Kaartensessie",
    site: (origin: string): string => `Site: ${origin}`,
    at: (time: string): string => `Tested on: ${time}`,
    results: "Measured from this workplace:",
    names: { "web-socket": "WebSocket", "event-stream": "Server-sent events (SSE)", "long-poll": "Long polling" },
    stays: (name: string): string => `Quiet connection (${name}): stayed for over a minute`,
    drops: (name: string, longest: string, drops: number): string =>
      `Quiet connection (${name}): broke ${times(drops)}, stayed for ${longest} at most`,
    needs: "What a session needs:",
    list: (host: string, secure: boolean): string[] => [
      `1. All traffic goes to ${host}${secure ? ", over https (TLS)" : ""}, below /api/v1/. There are no other addresses.`,
      `2. WebSocket: let the upgrade pass at ${secure ? "wss" : "ws"}://${host}/api/v1/rooms/*/live. The headers Upgrade, Connection and Sec-WebSocket-* must arrive unchanged, with TLS inspection too.`,
      "3. SSE: pass on answers of the type text/event-stream at once, part by part. Do not buffer them and do not wait for the end, not to scan them either.",
      "4. Silence: break a connection only after more than 60 seconds without traffic. The server sends a heartbeat every 20 seconds.",
      "5. Polling: an answer to GET /api/v1/rooms/*/events can take 25 seconds.",
    ],
  },
};
