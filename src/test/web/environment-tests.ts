// What a connection has of the browser: sockets, time, and when network and page come and go.

import { browser, channelsTo, type Memory } from "../../main/resources/web/app/connection/environment";
import { LazyChannel } from "../../main/resources/web/app/connection/transports/lazy-channel";
import { WebSocketChannel } from "../../main/resources/web/app/connection/transports/web-socket-channel";
import { equal, isTrue } from "./check";
import { FakePage, FakeWebSocket } from "./fake-page";
import { World } from "./world";

const made = () => FakeWebSocket.made.at(-1) as FakeWebSocket;

export const environmentTests: Record<string, () => Promise<void> | void> = {
  "a WebSocket has its token as a subprotocol, and is as safe as its page": () =>
    FakePage.during(() => {
      const channel = new WebSocketChannel("https://example.test/kaart/api/room", "geheim");
      isTrue(channel.answers, "a beat is answered by one");
      equal(
        [made().url.href, made().protocols],
        ["wss://example.test/kaart/api/room/live", ["kaartensessie.v1", "bearer.geheim"]],
        "with a token",
      );
      new WebSocketChannel("http://example.test/api/room", undefined);
      equal([made().url.href, made().protocols], ["ws://example.test/api/room/live", ["kaartensessie.v1"]], "without");
    }),

  "a WebSocket tells what happens to it until it is closed": () =>
    FakePage.during(() => {
      const channel = new WebSocketChannel("https://example.test/api", "geheim");
      const socket = made();
      const heard: unknown[] = [];
      const happens = () => {
        socket.onopen?.();
        socket.onmessage?.({ data: "{}" });
        socket.onclose?.({ code: 1006 });
      };
      happens();
      channel.onopen = () => heard.push("open");
      channel.onmessage = (message) => heard.push(message.data);
      channel.onclose = (closed) => heard.push(closed.code);
      happens();
      equal(heard, ["open", "{}", 1006], "heard");
      channel.send("x");
      channel.close();
      equal([socket.sent, socket.closed], [["x"], true], "said and closed");
      happens();
      equal(heard.length, 3, "nothing more");
    }),

  "a browser without WebSockets has a lost line": () =>
    FakePage.during(async (page) => {
      Object.assign(window, {
        WebSocket: class {
          constructor() {
            throw new Error("Not here");
          }
        },
      });
      const channel = new WebSocketChannel("https://example.test/api", "geheim");
      const closed: unknown[] = [];
      channel.onclose = (how) => closed.push(how);
      channel.send("x");
      await page.settle();
      channel.close();
      equal(closed, [{}], "lost");
    }),

  "rule 8.23: each transport has its channel, and the room its address": () =>
    FakePage.during(async (page) => {
      const { now, later, cancel, open } = channelsTo("https://example.test/api", "geheim");
      let worked = 0;
      later(() => worked++, 50);
      cancel(later(() => worked++, 60));
      await page.pass(100);
      equal([worked, now()], [1, 1_000_100], "time");
      isTrue(open("web-socket") instanceof WebSocketChannel && made().url.pathname === "/api/live", "a WebSocket");
      open("event-stream");
      await page.settle();
      const { url, request } = page.call;
      equal(
        [url, request.headers],
        ["https://example.test/api/events", { Accept: "text/event-stream", Authorization: "Bearer geheim" }],
        "SSE",
      );
      open("long-poll");
      await page.settle();
      equal(page.call.url, "https://example.test/api/events?since=0&wait=25&presence=0", "long poll");
      equal(page.call.request.headers["Authorization"], "Bearer geheim", "with its token");
      browser("r_1", "geheim", { recall: () => undefined, remember: () => {} }).open("event-stream");
      await page.settle();
      equal(page.call.url, "/api/v1/rooms/r_1/events", "of a room");
    }),

  "network and page tell when they go and come back, and nothing once nobody listens": () => {
    const kept: Memory = { transport: "long-poll", at: 1, rests: {} };
    const environment = browser("r_1", "geheim", { recall: () => kept, remember: () => {} });
    equal(environment.recall(), kept, "what is kept");
    isTrue(environment.random() >= 0 && environment.random() < 1, "chance");
    const heard: unknown[] = [];
    const stop = environment.watch(
      () => heard.push("gone"),
      (network) => heard.push(network),
    );
    const happens = (state: string) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
      ["offline", "online", "pageshow"].forEach((name) => window.dispatchEvent(new Event(name)));
      document.dispatchEvent(new Event("visibilitychange"));
      Reflect.deleteProperty(document, "visibilityState");
    };
    happens("visible");
    equal(heard, ["gone", true, false, false], "in sight");
    happens("hidden");
    equal(heard.slice(4), ["gone", true], "out of sight");
    stop();
    happens("visible");
    equal(heard.length, 6, "nobody listens");
  },

  "a line whose code is late is opened, closed and lost as any other": async () => {
    const world = new World();
    let read = 0;
    const ready = () => Object.assign(world.open("long-poll"), { read: () => Promise.resolve(void read++) });
    const heard: unknown[] = [];
    const late = new LazyChannel(() => Promise.resolve(ready()));
    isTrue(!late.answers, "no beat is answered");
    await world.settle();
    const line = world.socket;
    const happens = () => {
      line.onopen?.();
      line.hears({ type: "beat" });
      line.onclose?.({ code: 4004 });
    };
    happens();
    late.onopen = () => heard.push("open");
    late.onmessage = (message) => heard.push(message.data);
    late.onclose = (closed) => heard.push(closed.code);
    happens();
    equal(heard, ["open", '{"type":"beat"}', 4004], "heard");
    late.send('{"id":"b","type":"beat"}');
    equal([line.sent.length, read], [1, 1], "said at once, and read");

    const early = new LazyChannel(() => Promise.resolve(ready()));
    early.close();
    await world.settle();
    equal(read, 1, "closed before it began");
  },
};
