// Which transport is taken when, in the same world as the connection.

import type { Memory } from "../../main/resources/web/app/connection/environment";
import { equal, isTrue } from "./check";
import { World } from "./world";

/** A world in which WebSockets are refused at the door, and SSE is live. */
async function withoutWebSockets(): Promise<World> {
  const world = new World();
  world.connection.start();
  await world.lose(1006);
  return world.live();
}

/** WebSockets rest, and SSE is live. */
async function youngDeaths(world: World): Promise<World> {
  world.connection.start();
  for (let n = 0; n < 3; n++) {
    world.live();
    await world.lose(1006);
    world.pass(2_000);
  }
  equal(world.tried.at(-1), "event-stream", "after three");
  return world.live();
}

/** Time goes by, and the line hears a beat now and then. */
function hear(world: World, minutes: number, line = world.socket): void {
  for (let n = 0; n < minutes * 6; n++) {
    world.pass(10_000);
    line.hears({ type: "beat", at: "", seq: 1 });
  }
}

export const transportTests: Record<string, () => void | Promise<void>> = {
  "rule 8.23: a WebSocket first, then SSE, then long poll, each at once": async () => {
    const world = new World();
    world.connection.start();
    await world.lose(1006);
    equal(world.tried, ["web-socket", "event-stream"], "after one refusal");
    await world.lose(1006);
    equal(world.tried, ["web-socket", "event-stream", "long-poll"], "after two");
    world.live();
    isTrue(world.connection.slower, "slower");
    equal(world.remembered, "long-poll", "remembered");
  },

  "a server that is away is no reason for another transport": async () => {
    const world = new World();
    world.standing = "unreachable";
    world.connection.start();
    await world.lose(1006);
    world.pass(1_000);
    equal(world.tried, ["web-socket", "web-socket"], "tried");
  },

  "a line that opens and lets nothing through is left after eight seconds": async () => {
    const world = new World();
    world.connection.start();
    world.socket.onopen?.();
    world.pass(7_999);
    equal(world.tried.length, 1, "not yet");
    world.pass(1);
    await world.settle();
    equal(world.tried, ["web-socket", "event-stream"], "tried");
    isTrue(world.sockets[0]?.closed === true, "the first is closed");
  },

  "rule 8.23: begins with what worked last": () => {
    const world = new World("event-stream").live();
    equal(world.tried, ["event-stream"], "tried");
    isTrue(new World().live().connection.slower === false, "a WebSocket is not slow");
  },

  "where even the last is refused, it waits before it begins at the top": async () => {
    const world = new World("long-poll");
    world.connection.start();
    await world.lose(1006);
    equal(world.tried, ["long-poll"], "no hurry");
    world.pass(500);
    equal(world.tried, ["long-poll", "web-socket"], "tried");
  },

  "what worked on this page is refused once without harm": async () => {
    const world = new World().live();
    await world.lose(1012);
    world.pass(2_000);
    await world.lose(1006);
    equal(world.tried.length, 2, "waits");
    world.pass(1_000);
    equal(world.tried, ["web-socket", "web-socket", "web-socket"], "refused once");
    await world.lose(1006);
    equal(world.tried.at(-1), "event-stream", "refused twice");
  },

  "rule 8.25: climbs beside the line that works, and changes over with the snapshot": async () => {
    const world = await withoutWebSockets();
    const slow = world.socket;
    const done = world.connection.send({ type: "hand.raise" });
    const id = slow.commands[0]?.id;
    for (let n = 0; n < 5; n++) {
      world.pass(13_000);
      slow.hears({ type: "beat", at: "", seq: 1 });
    }
    equal(world.tried, ["web-socket", "event-stream", "web-socket"], "tried");
    isTrue(!slow.closed, "the old line lives on");
    equal(world.statuses.at(-1), "live", "nobody notices");
    world.live(5);
    isTrue(slow.closed, "the old line is closed");
    isTrue(!world.connection.slower, "fast again");
    equal(world.remembered, "web-socket", "remembered");
    equal(
      world.socket.commands.map((frame) => frame.id),
      [id],
      "what waited goes over the new line",
    );
    world.socket.hears({ type: "ack", id, seq: 6 });
    equal(await done, 6, "seq");
  },

  "rule 8.25: a climb that fails costs nothing, and is not repeated soon": async () => {
    const world = await withoutWebSockets();
    const slow = world.socket;
    hear(world, 1.5);
    equal(world.tried.length, 3, "tried once");
    isTrue(world.socket.closed, "given up");
    hear(world, 3, slow);
    equal(world.tried.length, 3, "not repeated");
    hear(world, 3, slow);
    equal(world.tried.length, 4, "again after minutes");
    isTrue(!slow.closed, "the old line lives on");
  },

  "a network that comes is a reason to climb": async () => {
    const world = await withoutWebSockets();
    world.gone();
    world.back(true);
    equal(world.tried.at(-1), "event-stream", "first what worked");
    world.live();
    world.pass(5_000);
    equal(world.tried.at(-1), "web-socket", "then better");
  },

  "rule 8.24: a transport whose lines die young three times in a row rests for ten minutes": async () => {
    const world = new World();
    world.connection.start();
    for (let n = 1; n <= 3; n++) {
      world.live();
      world.pass(20_000);
      equal(world.tried.length, n, `lines, after ${n - 1} deaths`);
      await world.lose(1006);
      world.pass(2_000);
    }
    equal(world.tried, ["web-socket", "web-socket", "web-socket", "event-stream"], "tried");
    world.live();
    world.back(true);
    equal(world.tried.length, 5, "another network: a new line");
    const slow = world.live().socket;
    hear(world, 9);
    equal(world.tried.filter((name) => name === "web-socket").length, 3, "rests");
    hear(world, 6, slow);
    isTrue(world.tried.filter((name) => name === "web-socket").length > 3, "rested");
  },

  "rule 8.24: after a rest one young death is enough, and the next rest is twice as long": async () => {
    const world = await youngDeaths(new World());
    hear(world, 11);
    equal(world.tried.at(-1), "web-socket", "rested");
    world.live();
    world.pass(1_000);
    await world.lose(1006);
    world.pass(2_000);
    equal(world.tried.at(-1), "event-stream", "one is enough");
    const slow = world.live().socket;
    const lines = world.sockets.length;
    hear(world, 19, slow);
    equal(world.sockets.length, lines, "rests longer");
    hear(world, 7, slow);
    isTrue(world.sockets.length > lines, "rested");
  },

  "rule 8.24: a reload does not wake what rests, and a long life ends the suspicion": async () => {
    const memory = (await youngDeaths(new World())).memory as Memory;
    const world = new World({ ...memory, at: 1_000_000, rests: { "web-socket": { until: 1_500_000, ms: 600_000 } } }).live();
    equal(world.tried, ["event-stream"], "begins with what worked");
    hear(world, 6);
    equal(world.tried, ["event-stream"], "rests still");
    hear(world, 6);
    world.live();
    hear(world, 2);
    equal(world.remembered, "web-socket", "lives");
    for (let n = 0; n < 2; n++) {
      await world.lose(1006);
      world.pass(1_000);
      world.live();
    }
    equal(world.tried.at(-1), "web-socket", "three deaths again, not one");
  },

  "rule 8.23: tomorrow it begins at the top": () => {
    const world = new World({ transport: "long-poll", at: 1_000_000 - 43_200_000, rests: {} });
    world.connection.start();
    equal(world.tried, ["web-socket"], "tried");
  },

  "rule 8.24: lines that live for a minute, time and again, are no lines": async () => {
    const world = new World();
    world.connection.start();
    for (let n = 0; n < 3; n++) {
      world.live();
      hear(world, 1);
      await world.lose(1006);
      world.pass(2_000);
    }
    equal(world.tried, ["web-socket", "web-socket", "web-socket", "event-stream"], "tried");
  },

  "rule 8.26: a line that gives its snapshot and then nothing gives way at once, and rests": () => {
    const world = new World("event-stream").live();
    world.pass(24_999);
    equal(world.tried.length, 1, "the first beat may take twenty seconds");
    world.pass(6_000);
    equal(world.tried, ["event-stream", "long-poll"], "tried");
    const slow = world.live().socket;
    hear(world, 4, slow);
    equal(world.tried.filter((name) => name === "event-stream").length, 1, "rests");
  },

  "where every line dies young, attempts slow down": async () => {
    const world = new World("long-poll");
    world.connection.start();
    for (let n = 0; n < 12; n++) {
      const lines = world.live().sockets.length;
      await world.lose(1006);
      while (world.sockets.length === lines) {
        world.pass(500);
      }
    }
    const lines = world.sockets.length;
    world.live();
    await world.lose(1006);
    world.pass(7_000);
    equal(world.sockets.length, lines, "waits long");
    equal(world.tried.at(-1), "long-poll", "the last never rests");
  },

  "a line that answers no beat is not taken for dead": async () => {
    const world = await withoutWebSockets();
    world.back();
    world.pass(5_000);
    equal(world.tried.length, 2, "the same line");
  },

  "rule 8.24: lines that fall silent die as well": () => {
    const world = new World().live();
    for (let n = 1; n <= 3; n++) {
      world.socket.hears({ type: "beat", at: "", seq: 1 });
      world.pass(51_000);
      equal(world.tried.length, n + 1, "silent");
      world.live();
    }
    equal(world.tried, ["web-socket", "web-socket", "web-socket", "event-stream"], "tried");
  },

  "rule 8.26: what answers, or told more than its snapshot, is no line that is held back": () => {
    const answering = new World().live();
    answering.pass(31_000);
    equal(answering.tried, ["web-socket", "web-socket"], "a WebSocket");
    const flowing = new World("event-stream").live();
    flowing.socket.hears({ type: "beat", at: "", seq: 1 });
    flowing.pass(51_000);
    equal(flowing.tried, ["event-stream", "event-stream"], "a stream with a beat");
  },
};
