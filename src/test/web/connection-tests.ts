// The connection, against a world of our own.

import type { Refusal } from "../../main/resources/web/app/connection/pending-commands";
import { equal, isTrue } from "./check";
import { World } from "./world";

async function refusalOf(answer: Promise<number>): Promise<number> {
  try {
    await answer;
  } catch (refusal) {
    return (refusal as Refusal).status;
  }
  throw new Error("It was not refused.");
}

export const connectionTests: Record<string, () => void | Promise<void>> = {
  "a command waits for the snapshot, and goes out again with the same id after a lost line": async () => {
    const world = new World();
    world.connection.start();
    const done = world.connection.send({ type: "card.show", position: 2 });
    equal(world.socket.commands.length, 0, "sent before the snapshot");
    world.live();
    const first = world.socket.commands[0]?.id;
    await world.lose(1006);
    world.pass(1_000);
    equal(world.sockets.length, 2, "sockets");
    world.live();
    equal(
      world.socket.commands.map((frame) => frame.id),
      [first],
      "sent again",
    );
    world.socket.hears({ type: "ack", id: first, seq: 7 });
    equal(await done, 7, "seq");
    await world.lose(1006);
    world.pass(1_000);
    world.live();
    equal(world.socket.commands.length, 0, "sent once more after the ack");
  },

  "ids are never used twice": () => {
    const world = new World().live();
    for (let n = 0; n < 5; n++) {
      void world.connection.send({ type: "hand.raise" });
    }
    const ids = world.socket.commands.map((frame) => frame.id);
    equal(new Set(ids).size, 5, "different ids");
    isTrue(
      ids.every((id) => id?.startsWith("tab-")),
      "with the prefix of this page",
    );
  },

  "a refusal reaches who asked, and the line stays": async () => {
    const world = new World().live();
    const refused = world.connection.send({ type: "session.start" });
    world.socket.hears({ type: "error", id: world.socket.commands[0]?.id, status: 403, detail: "no" });
    equal(await refusalOf(refused), 403, "status");
    equal(world.sockets.length, 1, "sockets");
  },

  "waits longer after each failure, half of it by chance, and never beyond fifteen seconds": async () => {
    for (const chance of [0, 0.999]) {
      const world = new World();
      world.chance = chance;
      world.connection.start();
      world.standing = "unreachable";
      for (const most of [500, 1000, 2000, 4000, 8000, 15_000, 15_000]) {
        const sockets = world.sockets.length;
        await world.lose(1006);
        const delay = most / 2 + (most / 2) * chance;
        world.pass(delay - 1);
        equal(world.sockets.length, sockets, `too early, of ${most}`);
        world.pass(2);
        equal(world.sockets.length, sockets + 1, `in time, of ${most}`);
      }
    }
  },

  "a going server is met again within two seconds": async () => {
    const world = new World().live();
    world.chance = 0.999;
    await world.lose(1012);
    world.pass(1_990);
    equal(world.sockets.length, 1, "not all at once");
    world.pass(10);
    equal(world.sockets.length, 2, "sockets");
  },

  "is back at once when the network is": () => {
    const world = new World().live();
    world.gone();
    equal(world.statuses.at(-1), "waiting", "line");
    isTrue(world.sockets[0]?.closed === true, "the dead socket is closed");
    world.back();
    equal(world.sockets.length, 2, "sockets");
  },

  "a laptop that slept begins anew, with a new socket": () => {
    const world = new World().live();
    world.sleep(3_600_000);
    world.back();
    equal(world.sockets.length, 2, "sockets");
    isTrue(world.sockets[0]?.closed === true, "old socket closed");
    world.sockets[0]?.onclose?.({ code: 4003 });
    equal(world.reasons, [], "a replaced socket's last words");
  },

  "a page that comes back asks whether its line still lives": () => {
    const world = new World().live();
    world.pass(1000);
    world.back();
    equal(world.socket.sent.at(-1)?.type, "beat", "asked");
    world.pass(5000);
    equal(world.sockets.length, 2, "no answer: a new one");
    world.live();
    world.back();
    world.pass(10);
    world.socket.hears({ type: "beat", at: "", seq: 1 });
    world.pass(5000);
    equal(world.sockets.length, 2, "an answer: stays");
  },

  "beats every twenty seconds, and replaces a line that is silent for forty-five": () => {
    const world = new World().live();
    world.socket.hears({ type: "beat", at: "", seq: 1 });
    world.pass(40_000);
    isTrue(world.socket.sent.filter((frame) => frame.type === "beat").length >= 2, "beats");
    world.pass(4_000);
    equal(world.sockets.length, 1, "not yet");
    world.pass(7_000);
    equal(world.sockets.length, 2, "silent too long");
  },

  "in a page that nobody sees, whose timers hardly run, the server's beats keep the line alive": () => {
    const world = new World().live();
    const before = world.socket.sent.length;
    for (let n = 0; n < 3; n++) {
      world.sleep(20_000);
      world.socket.hears({ type: "beat", at: "", seq: 1 });
    }
    equal(
      world.socket.sent.slice(before).map((frame) => frame.type),
      ["beat", "beat", "beat"],
      "answered, each",
    );
    world.pass(0);
    equal(world.sockets.length, 1, "the timer that comes late finds a line that lives");
  },

  "a beat that names an event that never came begins anew": () => {
    const world = new World().live(10);
    world.socket.hears({ type: "card.shown", seq: 11, position: 2 });
    world.socket.hears({ type: "beat", at: "", seq: 11 });
    equal(world.sockets.length, 1, "nothing missed");
    world.socket.hears({ type: "beat", at: "", seq: 12 });
    equal(world.sockets.length, 2, "something missed");
  },

  "removed, ended, erased or replaced by a newer window: says so once, and never comes back": async () => {
    for (const [code, reason] of [
      [4003, "removed"],
      [4004, "ended"],
      [4010, "replaced"],
      [4011, "erased"],
    ] as const) {
      const world = new World().live();
      await world.lose(code);
      world.back();
      world.pass(120_000);
      equal(world.reasons, [reason], "reason");
      equal(world.sockets.length, 1, "sockets");
      equal(world.statuses.at(-1), "closed", "line");
    }
  },

  "silent or slow: comes back": async () => {
    const world = new World().live();
    await world.lose(4008);
    world.pass(1000);
    equal(world.sockets.length, 2, "sockets");
  },

  "a flood is given up, and followed by a pause": async () => {
    const world = new World().live();
    const refused = world.connection.send({ type: "hand.raise" });
    await world.lose(4009);
    equal(await refusalOf(refused), 429, "status");
    world.pass(9_999);
    equal(world.sockets.length, 1, "pause");
    world.pass(10_001);
    world.live();
    equal(world.socket.commands.length, 0, "sent again");
  },

  "what was too big is given up, not sent for ever": async () => {
    const world = new World().live();
    equal(await refusalOf(world.connection.send({ type: "chat.send", to: "all", text: "x".repeat(9000) })), 413, "ours");
    const refused = world.connection.send({ type: "hand.raise" });
    await world.lose(1009);
    equal(await refusalOf(refused), 413, "the server's");
  },

  "a token that is dead at the door means goodbye; a server that is away does not": async () => {
    const world = new World();
    world.standing = "unreachable";
    world.connection.start();
    await world.lose(1006);
    equal(world.reasons, [], "away");
    world.pass(1000);
    world.standing = "unknown";
    await world.lose(1006);
    equal(world.reasons, ["unknown"], "dead token");
  },

  "says how it stands, and beats as soon as a line is open": () => {
    const world = new World();
    world.connection.start();
    equal(world.statuses, ["connecting"], "begins");
    world.socket.hears({ type: "beat", at: "", seq: 9 });
    equal([world.sockets.length, world.socket.sent], [1, []], "nothing is missed before the snapshot, and nothing said");
    world.socket.hears({ type: "snapshot", seq: 1, you: {}, state: {} });
    equal([world.statuses, world.socket.sent], [["connecting", "live"], []], "live");
    world.socket.onopen?.();
    equal(world.socket.sent, [{ type: "beat" }], "open");
    world.socket.onclose?.({ code: 1006 });
    equal(world.statuses.at(-1), "waiting", "lost");
  },

  "a line that is not live yet is not asked whether it lives": () => {
    const world = new World();
    world.connection.start();
    world.socket.onopen?.();
    world.back();
    equal(world.socket.sent.length, 1, "one beat");
    world.live();
    world.back();
    world.pass(4_000);
    equal(world.sockets.length, 1, "what was heard in that very moment is an answer");
  },

  "stopped: nothing waits any more, and nothing more is asked": async () => {
    for (const before of [
      () => {},
      (world: World) => world.pass(5_000),
      (world: World) => world.live().pass(5_000),
      (world: World) => world.live().gone(),
    ]) {
      const world = new World();
      world.connection.start();
      before(world);
      world.connection.stop();
      equal(world.waiting, 0, "timers");
      equal(await refusalOf(world.connection.send({ type: "hand.raise" })), 0, "asked");
    }
  },

  "what became of a line while the server was asked is not undone by its answer": async () => {
    const asking = () => {
      const world = new World();
      world.connection.start();
      world.socket.onclose?.({ code: 1006 });
      equal(world.statuses.at(-1), "waiting", "asks");
      return world;
    };
    const stopped = asking();
    stopped.standing = "unknown";
    stopped.connection.stop();
    await stopped.settle();
    equal([stopped.sockets.length, stopped.reasons], [1, []], "stopped");
    const back = asking();
    back.standing = "unknown";
    back.back();
    await back.settle();
    equal([back.sockets.length, back.reasons], [2, []], "on its way again");
    const offline = asking();
    offline.gone();
    await offline.settle();
    equal(offline.sockets.length, 1, "waits for the network");
  },

  "a timer that comes after a sleep begins anew": () => {
    const world = new World().live();
    world.socket.hears({ type: "beat", at: "", seq: 1 });
    world.sleep(31_000);
    world.pass(0);
    equal(world.sockets.length, 2, "sockets");
  },
};
