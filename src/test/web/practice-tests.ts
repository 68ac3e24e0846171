// What made-up colleagues do, by a clock that the test moves.

import { lines } from "../../main/resources/web/app/practice/lines-nl";
import {
  DOUBTING,
  DROPS,
  EVERYBODY,
  FEW,
  LATE,
  LIVELY,
  MOST,
  Script,
  SILENT,
  type Wish,
} from "../../main/resources/web/app/practice/script";
import { type Situation, situationOf } from "../../main/resources/web/app/practice/situation";
import type { Command } from "../../main/resources/web/app/room/command";
import type { RoomState } from "../../main/resources/web/app/room/room-state";
import { equal, isTrue } from "./check";

const LOBBY: Situation = { phase: "lobby", position: 0, vote: null, think: null, floor: null, round: false, gone: [] };
const OPTIONS = ["agree", "disagree", "neutral"];

interface Done {
  at: number;
  wish: Wish;
}

/** A room of which the test says what happens, and when; what colleagues do in it is noted. */
class Stage {
  readonly done: Done[] = [];
  private readonly script: Script;
  private waiting: { due: number; wish: Wish }[] = [];
  private now = 0;
  private situation = LOBBY;

  constructor(seed = 7, cast = EVERYBODY) {
    this.script = new Script(seed, lines, cast);
    this.set({});
  }

  /** So it is from now on. */
  set(change: Partial<Situation>): this {
    this.situation = { ...this.situation, ...change };
    this.waiting.push(...this.script.see(this.situation).map((wish) => ({ due: this.now + wish.after, wish })));
    return this;
  }

  wait(seconds: number): this {
    this.now += seconds * 1000;
    const due = this.waiting.filter((one) => one.due <= this.now).sort((one, other) => one.due - other.due);
    this.waiting = this.waiting.filter((one) => one.due > this.now);
    this.done.push(...due.filter(({ wish }) => this.script.fits(wish, this.situation)).map(({ due: at, wish }) => ({ at, wish })));
    return this;
  }

  more(): Wish | undefined {
    return this.script.more(this.situation);
  }

  card(position: number): this {
    return this.set({ phase: "card", position });
  }

  of(kind: Wish["act"]["kind"]): Wish[] {
    return this.done.map(({ wish }) => wish).filter((wish) => wish.act.kind === kind);
  }

  commands<T extends Command["type"]>(type: T): { who: number; command: Extract<Command, { type: T }> }[] {
    return this.done.flatMap(({ wish: { who, act } }) =>
      act.kind === "do" && act.command.type === type ? [{ who, command: act.command as Extract<Command, { type: T }> }] : [],
    );
  }
}

const whoOf = (all: { who: number }[]) => [...new Set(all.map(({ who }) => who))].sort((one, other) => one - other);
const inRoom = (cast = EVERYBODY) => new Stage(7, cast).wait(60).card(1).wait(30);

/** A talk from the lobby to the end. */
function wholeTalk(seed: number): Stage {
  const stage = new Stage(seed).wait(60).card(1).wait(30).card(2);
  stage.set({ vote: { position: 2, round: 1, options: OPTIONS, open: true } }).wait(30);
  stage
    .set({ gone: [DROPS] })
    .wait(20)
    .set({ gone: [] });
  stage.set({ vote: { position: 2, round: 1, options: OPTIONS, open: false } }).wait(20);
  stage.set({ vote: { position: 2, round: 2, options: OPTIONS, open: true } }).wait(30);
  stage.set({ phase: "break" }).wait(60).card(3);
  stage
    .set({ think: { position: 3, open: true } })
    .wait(30)
    .card(4);
  EVERYBODY.forEach((floor) => stage.set({ floor, round: true }).wait(12));
  return stage.set({ phase: "closing", floor: null, round: false }).wait(60).set({ phase: "ended" });
}

export const practiceTests: Record<string, () => unknown> = {
  "rule 38.6: all come in, and one of them when the cards have started": () => {
    const stage = new Stage().wait(60);
    equal(whoOf(stage.of("join")), [LIVELY, DOUBTING, SILENT, DROPS], "in the lobby");
    equal(whoOf(stage.commands("pledge.make")), [LIVELY, DOUBTING, SILENT, DROPS], "who confirmed");
    stage.card(1).wait(30);
    equal(whoOf(stage.of("join")), EVERYBODY, "at the first card");
    isTrue(
      stage.commands("chat.send").some(({ who }) => who === LATE),
      "says sorry",
    );
    equal(
      stage.commands("hand.raise").map(({ who, command }) => [who, command.about]),
      [
        [LIVELY, "new"],
        [DOUBTING, "reply"],
      ],
      "both kinds of hands",
    );
  },

  "rule 38.6: all vote, the silent one last, and in the second round some move": () => {
    const stage = inRoom().card(2);
    stage.set({ vote: { position: 2, round: 1, options: OPTIONS, open: true } }).wait(30);
    const first = stage.commands("vote.cast");
    equal(whoOf(first), EVERYBODY, "everybody");
    equal(first.at(-1)?.who, SILENT, "the last");
    equal(first.find(({ who }) => who === DOUBTING)?.command.option, "neutral", "doubts");
    isTrue(
      first.every(({ command }) => command.before === undefined && OPTIONS.includes(command.option ?? "")),
      "the first round",
    );
    stage.set({ vote: { position: 2, round: 1, options: OPTIONS, open: false } }).wait(5);
    stage.set({ vote: { position: 2, round: 2, options: OPTIONS, open: true } }).wait(30);
    const second = stage.commands("vote.cast").slice(first.length);
    equal(whoOf(second), EVERYBODY, "everybody again");
    isTrue(
      second.every(({ who, command }) => command.before === first.find((one) => one.who === who)?.command.option),
      "tell what they chose",
    );
    equal(second.find(({ who }) => who === DOUBTING)?.command.option, "agree", "moved");
  },

  "rule 38.6: one says nothing, and writes all the same": () => {
    const stage = wholeTalk(3);
    isTrue(!whoOf(stage.commands("hand.raise")).includes(SILENT), "raises no hand");
    equal(
      stage.commands("chat.send").filter(({ who, command }) => who === SILENT && command.to === "all").length,
      1,
      "speaks when it is her turn in the round",
    );
    equal(whoOf(stage.commands("think.write")), EVERYBODY, "who wrote");
    equal(new Set(stage.commands("think.write").map(({ command }) => command.text)).size, 5, "five texts");
  },

  "rule 38.6: one loses the connection and comes back once the others saw it": () => {
    const stage = inRoom().card(2).wait(30);
    equal(whoOf(stage.of("drop")), [DROPS], "drops");
    equal(stage.of("return").length, 0, "nobody saw it yet");
    stage.set({ gone: [DROPS] }).wait(20);
    equal(whoOf(stage.of("return")), [DROPS], "comes back");
    stage.set({ gone: [] }).card(3).wait(30).card(4).wait(30);
    equal(stage.of("drop").length, 1, "once");
  },

  "rule 38.6: whoever gets the floor speaks and gives it back, or hands it on in a round": () => {
    const stage = inRoom().set({ floor: LIVELY }).wait(15);
    equal(whoOf(stage.commands("hand.lower")), [LIVELY], "gives it back");
    stage.set({ floor: SILENT, round: true }).wait(15);
    equal(whoOf(stage.of("pass")), [SILENT], "hands it on");
  },

  "rule 38.6: they rest in the break, and grade and write down at the closing": () => {
    const stage = wholeTalk(11);
    equal(whoOf(stage.commands("break.return")), EVERYBODY, "back");
    equal(stage.commands("break.return").at(-1)?.who, DOUBTING, "the last");
    equal(whoOf(stage.commands("grade.give")), EVERYBODY, "graded");
    equal(
      stage.commands("outcome.add").map(({ command }) => command.kind),
      ["tomorrow", "agreement", "question"],
      "written down",
    );
    const over = stage.done.length;
    stage.wait(600);
    equal(stage.done.length, over, "after the end nobody does anything");
    equal(stage.more(), undefined, "not even when asked");
  },

  "rule 38.6: what was meant for a card is not done at the next": () => {
    const stage = new Stage().wait(60).card(1).wait(1).card(2).wait(4);
    equal(stage.commands("hand.raise").length, 0, "no hand of the first card");
  },

  "rule 38.6: who asks for it gets the next thing, and there is an end to it": () => {
    const stage = inRoom();
    isTrue(stage.more()?.who !== SILENT, "somebody, but not the silent one");
    equal(stage.more()?.after, 0, "at once");
    let asked = 0;
    for (let round = 0; round < 500; round++) {
      stage.card(2 + (round % 2)).wait(60);
      asked += stage.more() === undefined ? 0 : 1;
    }
    isTrue(stage.done.length + asked <= MOST, "no more than that");
    equal(stage.more(), undefined, "nothing is left");
  },

  "rule 38.6: where lines are few, two come": () => {
    const stage = inRoom(FEW);
    equal(whoOf(stage.of("join")), FEW, "who came");
    equal(whoOf(stage.done.map(({ wish }) => wish)), FEW, "who did something");
  },

  "rule 38.9: who was in before a reload does not come in again": () => {
    const script = new Script(7, lines, EVERYBODY, EVERYBODY);
    isTrue(
      script.see({ ...LOBBY, phase: "card", position: 2 }).every(({ act }) => act.kind !== "join"),
      "nobody joins",
    );
  },

  "rule 38.7: the same seed and the same events give the same acts": () => {
    equal(wholeTalk(5).done, wholeTalk(5).done, "twice");
    isTrue(JSON.stringify(wholeTalk(5).done) !== JSON.stringify(wholeTalk(6).done), "another seed");
  },

  "rule 38.7: they see the room by its snapshot and events": () => {
    const members = ["m_1", "m_2"].map((id) => ({ id, name: id, role: "participant" as const, online: id === "m_1", away: false }));
    const room = { status: "live", position: 3, members, floor: "m_2", vote: null, think: null, round: null, break: null, step: null };
    const seen = situationOf(room as unknown as RoomState, ["m_1", "m_2", undefined]);
    equal(seen, { phase: "card", position: 3, vote: null, think: null, floor: 1, round: false, gone: [1] }, "what they see");
  },

  "rule 38.6: between the start and the first card nothing happens yet": () => {
    const room = { status: "live", position: 0, vote: null, think: null, round: null, break: null, members: [] };
    equal(situationOf(room as unknown as RoomState, []).phase, "lobby", "no card yet");
    equal(situationOf({ ...room, position: 1 } as unknown as RoomState, []).phase, "card", "the first");
  },
};
