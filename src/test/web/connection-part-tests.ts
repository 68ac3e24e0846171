// The parts of a connection by themselves: to the millisecond and the byte, where the whole would hide it.

import { Heartbeat } from "../../main/resources/web/app/connection/heartbeat";
import { PendingCommands, Refusal } from "../../main/resources/web/app/connection/pending-commands";
import { Timers } from "../../main/resources/web/app/connection/timers";
import { TransportFallback } from "../../main/resources/web/app/connection/transport-fallback";
import { TransportUpgrade } from "../../main/resources/web/app/connection/transport-upgrade";
import { equal, isTrue } from "./check";
import { World } from "./world";

const refusalOf = (answer: Promise<number>): Promise<Refusal> =>
  answer.then(
    () => Promise.reject(new Error("It was not refused.")),
    (refusal: Refusal) => refusal,
  );

function fallen(world: World, deaths: number): TransportFallback {
  const fallback = new TransportFallback(world);
  for (let n = 0; n < deaths; n++) {
    fallback.broke(0);
  }
  return fallback;
}

export const connectionPartTests: Record<string, () => void | Promise<void>> = {
  "rule 8.4: a beat is due twenty seconds after the last one": () => {
    const world = new World();
    const heartbeat = new Heartbeat(world);
    heartbeat.beat();
    world.sleep(19_999);
    isTrue(!heartbeat.isDue, "not yet");
    world.sleep(1);
    isTrue(heartbeat.isDue, "due");
  },

  "a line is silent after forty-five seconds, and before its first beat after twenty-five": () => {
    const world = new World();
    const heartbeat = new Heartbeat(world);
    for (const [live, ms] of [
      [true, 45_000],
      [false, 25_000],
    ] as const) {
      heartbeat.hear(live);
      world.sleep(ms);
      isTrue(!heartbeat.isSilent, `not after ${ms}`);
      world.sleep(1);
      isTrue(heartbeat.isSilent, `after more than ${ms}`);
    }
    heartbeat.hear(true);
    world.sleep(60_000);
    heartbeat.begin();
    equal([heartbeat.isSilent, heartbeat.flows], [false, false], "a new line is neither silent nor proven");
  },

  "a laptop slept when for thirty seconds no timer came and nothing was heard": () => {
    const world = new World();
    const heartbeat = new Heartbeat(world);
    heartbeat.tick();
    world.sleep(30_000);
    isTrue(!heartbeat.slept, "not yet");
    world.sleep(1);
    isTrue(heartbeat.slept, "slept");
    heartbeat.hear(true);
    isTrue(!heartbeat.slept, "heard");
  },

  "rule 8.3: a command has at most 8 KB, to the byte": async () => {
    const pending = new PendingCommands("tab");
    const sent: string[] = [];
    const put = (text: string) => pending.put({ type: "chat.send", to: "all", text }, (frame) => sent.push(frame));
    void put("");
    equal(sent[0], '{"id":"tab-1","type":"chat.send","to":"all","text":""}', "the first");
    const room = 8 * 1024 - (sent[0] ?? "").length;
    const whole = put("é".repeat(Math.floor(room / 2)) + "x".repeat(room % 2));
    equal(sent.length, 2, "one that just fits");
    const { status, detail, kind } = await refusalOf(put("x".repeat(room + 1)));
    equal([status, detail, kind, sent.length], [413, "", "", 2], "one that does not");
    pending.acknowledged({ type: "ack", id: "tab-2", seq: 9 });
    equal([await whole, pending.frames()], [9, [sent[0]]], "done");
  },

  "rule 7.6: a refusal says why, and what nobody asked is passed over": async () => {
    const pending = new PendingCommands("tab");
    const put = () => pending.put({ type: "hand.raise" }, () => {});
    const refused = [put(), put(), put()].map(refusalOf);
    pending.acknowledged({ type: "ack", id: "other-1", seq: 9 });
    pending.refused({ type: "error", status: 400 });
    pending.refused({ type: "error", id: "other-1", status: 400 });
    equal(pending.frames().length, 3, "others' answers");
    pending.refused({ type: "error", id: "tab-1", status: 409, detail: "Het is vol.", refusal: "session-full" });
    pending.refused({ type: "error", id: "tab-2", status: 409 });
    pending.failAll(429);
    equal(
      (await Promise.all(refused)).map(({ status, detail, kind }) => [status, detail, kind]),
      [
        [409, "Het is vol.", "session-full"],
        [409, "", ""],
        [429, "", ""],
      ],
      "why",
    );
    equal(pending.frames(), [], "nothing waits");
  },

  "a timer is replaced by the next of its name, and cleared once": () => {
    const world = new World();
    const cancelled: number[] = [];
    const timers = new Timers<"one" | "other">({ later: (work, ms) => world.later(work, ms), cancel: (timer) => cancelled.push(timer) });
    timers.clear("one");
    equal([cancelled, timers.has("one")], [[], false], "none");
    timers.set("one", () => {}, 10);
    equal([timers.has("one"), timers.has("other")], [true, false], "set");
    timers.set("one", () => {}, 20);
    timers.clear("one");
    timers.clear("one");
    equal([cancelled, timers.has("one")], [[1, 2], false], "cleared");
    timers.set("other", () => {}, 5);
    world.pass(5);
    equal(timers.has("other"), false, "done");
  },

  "rule 8.24: what dies within ninety seconds dies young, and what rests is awake again to the millisecond": () => {
    const world = new World();
    const fallback = fallen(world, 2);
    equal([fallback.broke(90_000), fallback.broke(89_999), fallback.current], [0, 1, "web-socket"], "a long life");
    fallback.broke(0);
    fallback.broke(0);
    equal(fallback.current, "event-stream", "three");
    fallback.networkCame();
    equal(fallback.climbs(), [], "rests");
    world.sleep(599_999);
    fallback.networkCame();
    equal(fallback.climbs(), [], "still");
    world.sleep(1);
    fallback.networkCame();
    equal(fallback.climbs(), ["web-socket"], "awake");
  },

  "rule 8.24: the last transport never rests": () => {
    const fallback = fallen(new World("long-poll"), 9);
    equal([fallback.current, fallback.broke(0)], ["long-poll", 10], "deaths");
    fallback.stuck();
    equal(fallback.current, "long-poll", "stuck");
  },

  "rule 8.24: which transports rest, until when and for how long, is kept for the next page": () => {
    const world = new World();
    const fallback = fallen(world, 3);
    fallback.worked();
    equal(
      world.memory,
      { transport: "event-stream", at: 1_000_000, rests: { "web-socket": { until: 1_600_000, ms: 600_000 } } },
      "of the better ones that rest",
    );
    const next = new TransportFallback(world);
    next.climbed("web-socket");
    next.worked();
    equal(world.memory, { transport: "web-socket", at: 1_000_000, rests: {} }, "not of the one that works");
    next.broke(0);
    next.worked();
    equal(world.memory?.rests["web-socket"]?.ms, 1_200_000, "one young death is enough after a reload too");
    const other = new World("long-poll");
    new TransportFallback(other).worked();
    equal(other.memory?.rests, {}, "none rests");
  },

  "rule 8.24: a rest of before is of the better transports alone": () => {
    const rests = { "event-stream": { until: 0, ms: 600_000 }, "long-poll": { until: 9_000_000, ms: 600_000 } };
    const world = new World({ transport: "event-stream", at: 1_000_000, rests });
    const fallback = fallen(world, 1);
    equal(fallback.current, "event-stream", "one young death is none");
    fallback.worked();
    equal(world.memory?.rests, {}, "kept");
    fallback.stuck();
    equal(fallback.current, "long-poll", "and what is below is awake");
  },

  "rule 8.25: better transports are tried one after the other, each with some patience": () => {
    const world = new World();
    const adopted: string[] = [];
    const cancelled: unknown[] = [];
    const cancel = world.cancel.bind(world);
    world.cancel = (timer) => {
      cancelled.push(timer);
      cancel(timer);
    };
    const upgrade = new TransportUpgrade(world, 8_000, (name, _channel, snapshot) => adopted.push(name, snapshot));
    upgrade.stop();
    upgrade.start([]);
    equal([cancelled, world.tried], [[], []], "nothing to try");
    upgrade.start(["web-socket", "event-stream"]);
    world.pass(7_999);
    equal(world.tried, ["web-socket"], "patience");
    world.pass(1);
    equal([world.tried, world.sockets[0]?.closed], [["web-socket", "event-stream"], true], "the next");
    world.socket.hears({ type: "snapshot" });
    equal(adopted, ["event-stream", '{"type":"snapshot"}'], "adopted");
    world.pass(20_000);
    equal([world.tried.length, world.socket.closed], [2, false], "and left alone");
    upgrade.start(["web-socket", "event-stream"]);
    world.socket.onclose?.({});
    equal(world.tried.slice(2), ["web-socket", "event-stream"], "one that is refused");
    upgrade.stop();
    world.pass(20_000);
    equal([world.tried.length, world.socket.closed], [4, true], "stopped");
    isTrue(cancelled.length > 0 && !cancelled.includes(undefined), "timers");
  },
};
