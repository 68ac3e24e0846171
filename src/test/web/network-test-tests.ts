// What the network test concludes, in a world in which nothing happens by itself.

import { NetworkTest, type Reach } from "../../main/resources/web/app/network-test/network-test";
import type { TransportName } from "../../main/resources/web/app/connection/transports/channel";
import { equal, isTrue } from "./check";
import { World } from "./world";

const BEAT = { type: "beat", at: "", seq: 0 };
const ACK = { type: "ack", id: "test", seq: 1 };

class Trial {
  readonly world = new World();
  reach: Reach = "reached";
  changes = 0;
  readonly test = new NetworkTest(
    this.world,
    () => Promise.resolve(this.reach),
    () => this.changes++,
  );

  begin(): this {
    this.test.start();
    return this;
  }

  /** The latest line of this transport. */
  line(name: TransportName) {
    const line = this.world.sockets.filter((socket) => socket.transport === name).at(-1);
    if (line === undefined) {
      throw new Error(`No line: ${name}`);
    }
    return line;
  }

  lets(name: TransportName, ms = 30): void {
    const line = this.line(name);
    line.hears(BEAT);
    this.world.pass(ms);
    line.hears(name === "web-socket" ? BEAT : ACK);
    if (name === "event-stream") {
      line.hears(BEAT);
    }
  }

  refuses(...names: TransportName[]): void {
    names.forEach((name) => this.line(name).onclose?.({ code: 1006 }));
  }
}

export const networkTestTests: Record<string, () => void | Promise<void>> = {
  "network test: all three are tried at once, and the WebSocket alone decides that all is fine": () => {
    const trial = new Trial().begin();
    equal(trial.world.tried, ["web-socket", "event-stream", "long-poll"], "tried");
    trial.lets("long-poll");
    equal(trial.test.verdict, "running", "a worse one first");
    trial.lets("web-socket", 40);
    equal(trial.test.verdict, "fine", "verdict");
    equal(trial.test.outcomes["web-socket"], { state: "works", ms: 40 }, "there and back");
    equal(trial.test.steady?.transport, "web-socket", "watched");
  },

  "network test: what is slower is concluded when the better ones have failed": () => {
    const trial = new Trial().begin();
    trial.lets("long-poll");
    trial.refuses("web-socket");
    equal(trial.test.verdict, "running", "SSE may still work");
    trial.refuses("event-stream");
    equal(trial.test.verdict, "slower", "verdict");
    equal(trial.test.best, "long-poll", "best");
  },

  "network test: a stream of which only the beginning comes through does not work": () => {
    const trial = new Trial().begin();
    trial.refuses("web-socket");
    trial.line("event-stream").hears(BEAT);
    trial.line("event-stream").hears(ACK);
    trial.lets("long-poll");
    trial.world.pass(8_000);
    equal(trial.test.outcomes["event-stream"], { state: "fails", fault: "held" }, "held");
    equal(trial.test.best, "long-poll", "best");
  },

  "network test: what opens and says nothing is held, what closes at once refused, what closes halfway broken": () => {
    const trial = new Trial().begin();
    trial.refuses("web-socket");
    trial.line("event-stream").hears(BEAT);
    trial.refuses("event-stream");
    trial.world.pass(8_000);
    equal(
      Object.values(trial.test.outcomes).map((one) => (one.state === "fails" ? one.fault : "")),
      ["refused", "broken", "held"],
      "faults",
    );
  },

  "network test: where nothing works, one plain question tells whose fault it is": async () => {
    for (const [reach, verdict] of [
      ["reached", "nothing"],
      ["busy", "busy"],
      ["unreachable", "unreachable"],
    ] as const) {
      const trial = new Trial().begin();
      trial.reach = reach;
      trial.refuses("web-socket", "event-stream", "long-poll");
      equal(trial.test.verdict, "running", "not yet");
      await trial.world.settle();
      equal(trial.test.verdict, verdict, reach);
      equal(trial.test.steady, undefined, "nothing to watch");
    }
  },

  "network test: a quiet line with heartbeats is proven after seventy seconds": () => {
    const trial = new Trial().begin();
    trial.lets("web-socket");
    const line = trial.line("web-socket");
    for (let n = 0; n < 6; n++) {
      trial.world.pass(11_000);
      line.hears(BEAT);
    }
    isTrue(trial.test.steady?.proven === false, "not yet");
    isTrue(line.sent.filter((frame) => frame.type === "beat").length >= 3, "beats");
    trial.world.pass(5_000);
    isTrue(trial.test.steady?.proven === true, "proven");
  },

  "network test: a line that is lost time and again is told, and tried again": () => {
    const trial = new Trial().begin();
    trial.lets("web-socket");
    for (let n = 1; n <= 2; n++) {
      trial.world.pass(31_000);
      trial.refuses("web-socket");
      equal(trial.test.steady?.drops, n, "drops");
      equal(trial.test.steady?.age, 0, "age");
      trial.world.pass(3_000);
    }
    equal(trial.test.verdict, "unsteady", "verdict");
    equal(trial.test.steady?.longest, 31_000, "longest");
    isTrue(trial.line("web-socket").closed === false, "open again");
  },

  "network test: a line in which nothing is heard any more is lost": () => {
    const trial = new Trial().begin();
    trial.lets("web-socket");
    trial.world.pass(47_000);
    equal(trial.test.steady?.drops, 1, "drops");
  },

  "network test: testing again forgets everything and closes what was open": () => {
    const trial = new Trial().begin();
    trial.lets("web-socket");
    const steady = trial.line("web-socket");
    trial.test.start();
    isTrue(steady.closed, "closed");
    equal(trial.test.verdict, "running", "verdict");
    equal(trial.test.steady, undefined, "watched");
    trial.world.pass(7_000);
    equal(trial.test.verdict, "running", "nobody answered yet");
  },
};
