// What five made-up colleagues do when a facilitator practises: what happens goes in, and what they will do comes out, with how long
// that takes. Pure, but for what it remembers: the same seed and the same events give the same acts.

import type { Command } from "../room/command";
import type { About } from "../room/protocol";
import type { Lines } from "./lines";
import { chance } from "./chance";
import { sceneOf, type Situation } from "./situation";

/** `pass`: hands the floor on, in a round. `drop`: the connection goes, as on a train. */
export type Act = { kind: "join" | "drop" | "return" | "pass" } | { kind: "do"; command: Command };

export interface Wish {
  who: number;
  /** Milliseconds from now. */
  after: number;
  act: Act;
  /** Where the group has to be still; undefined: anywhere. */
  scene?: string;
}

export const LIVELY = 0;
export const DOUBTING = 1;
export const SILENT = 2;
export const LATE = 3;
export const DROPS = 4;
export const EVERYBODY = [LIVELY, DOUBTING, SILENT, LATE, DROPS];
/** On a network where each line takes one of the few connections of a browser. */
export const FEW = [LIVELY, DOUBTING];

/** A practice session to the end takes some hundred. */
export const MOST = 400;
const SECOND = 1_000;
const GRADES = [8, 6, 7, 7, 8];
const TALKATIVE = [LIVELY, DOUBTING, LATE, DROPS];

type Vote = NonNullable<Situation["vote"]>;

export class Script {
  private before: Situation | undefined;
  private readonly random: () => number;
  private readonly came: Set<number>;
  /** By card, round and colleague. */
  private readonly chosen = new Map<string, string>();
  private cards = 0;
  private said = 0;
  private left = MOST;
  private dropped = false;

  /** `came`: who is in already, as after a reload. */
  constructor(
    seed: number,
    private readonly lines: Lines,
    private readonly cast: readonly number[] = EVERYBODY,
    came: readonly number[] = [],
  ) {
    this.random = chance(seed);
    this.came = new Set(came);
  }

  /** What they will do, now that it is so. */
  see(now: Situation): Wish[] {
    const before = this.before;
    this.before = now;
    return this.bounded([
      ...(before === undefined ? this.welcome(now) : []),
      ...(now.phase === "card" && sceneOf(now) !== (before && sceneOf(before)) ? this.card(now) : []),
      ...(now.vote?.open === true && !same(now.vote, before?.vote) ? this.vote(now, now.vote) : []),
      ...(now.vote?.open === false && before?.vote?.open === true ? this.result(now) : []),
      ...(now.think?.open === true && !same(now.think, before?.think) ? this.write(now) : []),
      ...(now.floor !== null && now.floor !== before?.floor ? this.speak(now, now.floor) : []),
      ...(now.phase === "break" && before?.phase !== "break" ? this.rest(now) : []),
      ...(now.phase === "closing" && before?.phase !== "closing" ? this.close(now) : []),
      ...(this.dropped && now.gone.includes(DROPS) && !(before?.gone.includes(DROPS) ?? false) ? this.comeBack(now) : []),
    ]);
  }

  /** Something to do for who asks for it, when nobody means to do anything. */
  more(now: Situation): Wish | undefined {
    if (now.phase === "ended") {
      return undefined;
    }
    const who = this.pick(this.present(TALKATIVE));
    if (who === undefined) {
      return this.bounded(this.cast.filter((one) => !this.came.has(one)).map((one) => this.join(one, 0)))[0];
    }
    const act =
      now.phase === "card" && this.random() < 0.5
        ? this.hand(now, who, 0, this.random() < 0.5 ? "new" : "reply")
        : this.say(who, 0, this.line());
    return this.bounded([act])[0];
  }

  /** Whether it still makes sense. */
  fits({ scene }: Wish, now: Situation): boolean {
    return now.phase !== "ended" && (scene === undefined || scene === sceneOf(now));
  }

  private welcome(now: Situation): Wish[] {
    const newcomers = this.cast.filter((who) => !this.came.has(who) && who !== LATE);
    return [
      ...newcomers.map((who, index) => this.join(who, 1.5 + 2 * index)),
      ...(this.came.size > 0 || now.phase !== "lobby" ? [] : this.lines.hello.map((text, who) => this.say(who, 4 + 4 * who, text))),
      ...newcomers.map((who) => this.do(who, 11 + 2 * who, { type: "pledge.make" }, now)),
    ];
  }

  private card(now: Situation): Wish[] {
    this.cards++;
    switch (this.cards) {
      case 1:
        return [
          this.hand(now, LIVELY, 5, "new"),
          ...(this.cast.includes(LATE) && !this.came.has(LATE) ? [this.join(LATE, 8), this.say(LATE, 13, this.lines.late)] : []),
          this.hand(now, DOUBTING, 11, "reply"),
        ];
      case 2:
        return [...this.drop(), this.hand(now, DOUBTING, 7, "new"), this.hand(now, LATE, 14, "reply")];
      case 3:
        return [
          this.do(DOUBTING, 5, { type: "member.away" }, now),
          this.hand(now, LIVELY, 8, "reply"),
          this.do(SILENT, 12, { type: "chat.send", text: this.lines.aside, to: "facilitator" }),
          this.do(DOUBTING, 18, { type: "member.back" }),
        ];
      default:
        return [
          ...this.present(TALKATIVE)
            .filter(() => this.random() < 0.6)
            .map((who, index) => this.hand(now, who, 5 + 5 * index, index === 0 ? "new" : "reply")),
          this.say(LIVELY, 15, this.line(), now),
        ];
    }
  }

  /** In a second round some move; the silent one always takes the longest. */
  private vote(now: Situation, vote: Vote): Wish[] {
    return this.present(this.cast).map((who) => this.choose(now, vote, who, who === SILENT ? 13 : 2.5 + 2 * who));
  }

  private choose(now: Situation, vote: Vote, who: number, seconds: number): Wish {
    const { position, round, options } = vote;
    const before = round === 2 ? this.chosen.get(`${position}:1:${who}`) : undefined;
    const option = this.chosen.get(`${position}:${round}:${who}`) ?? this.optionOf(who, options, before);
    this.chosen.set(`${position}:${round}:${who}`, option);
    return this.do(who, seconds, { type: "vote.cast", position, option, ...(before === undefined ? {} : { before }) }, now);
  }

  private optionOf(who: number, options: readonly string[], before: string | undefined): string {
    const [first = ""] = options;
    if (who === DOUBTING) {
      return before === undefined && options.includes("neutral") ? "neutral" : first;
    }
    return before !== undefined && this.random() < 0.75 ? before : (this.pick(options) ?? first);
  }

  private result(now: Situation): Wish[] {
    return [this.say(LIVELY, 3, this.lines.divided, now), this.hand(now, LATE, 6, "reply")];
  }

  private write(now: Situation): Wish[] {
    const { position } = now;
    return this.present(this.cast).map((who) =>
      this.do(who, 4 + 3 * who, { type: "think.write", position, text: this.lines.written[who] ?? this.line() }, now),
    );
  }

  private speak(now: Situation, who: number): Wish[] {
    return [
      this.say(who, 2.5, this.line(), now),
      now.round ? this.wish(who, 7, { kind: "pass" }, now) : this.do(who, 9, { type: "hand.lower" }, now),
    ];
  }

  /** The doubting one is always the last to come back. */
  private rest(now: Situation): Wish[] {
    return this.present(this.cast).map((who) => this.do(who, who === DOUBTING ? 30 : 8 + 3 * who, { type: "break.return" }, now));
  }

  private close(now: Situation): Wish[] {
    const { tomorrow, agreement, question, whys } = this.lines;
    return [
      ...this.present(this.cast).map((who) => {
        const why = whys[who];
        return this.do(who, 5 + 3 * who, { type: "grade.give", grade: GRADES[who] ?? 7, ...(why === undefined ? {} : { why }) }, now);
      }),
      this.do(LIVELY, 12, { type: "outcome.add", kind: "tomorrow", text: tomorrow }, now),
      this.do(DOUBTING, 17, { type: "outcome.add", kind: "agreement", text: agreement }, now),
      this.do(this.cast.includes(DROPS) ? DROPS : LIVELY, 22, { type: "outcome.add", kind: "question", text: question }, now),
    ];
  }

  private drop(): Wish[] {
    if (!this.came.has(DROPS) || this.dropped) {
      return [];
    }
    this.dropped = true;
    return [this.wish(DROPS, 4, { kind: "drop" })];
  }

  /** Not before the others saw her go. */
  private comeBack(now: Situation): Wish[] {
    this.dropped = false;
    return [
      this.wish(DROPS, 8, { kind: "return" }),
      this.say(DROPS, 13, this.lines.lost),
      ...(now.vote?.open === true ? [this.choose(now, now.vote, DROPS, 16)] : []),
    ];
  }

  private join(who: number, seconds: number): Wish {
    this.came.add(who);
    return this.wish(who, seconds, { kind: "join" });
  }

  private hand(now: Situation, who: number, seconds: number, about: About): Wish {
    return this.do(who, seconds, { type: "hand.raise", about }, now);
  }

  private say(who: number, seconds: number, text: string, now?: Situation): Wish {
    return this.do(who, seconds, { type: "chat.send", text, to: "all" }, now);
  }

  private do(who: number, seconds: number, command: Command, now?: Situation): Wish {
    return this.wish(who, seconds, { kind: "do", command }, now);
  }

  /** With `now` it is meant for where the group is then, and nowhere else. */
  private wish(who: number, seconds: number, act: Act, now?: Situation): Wish {
    return { who, after: this.time(seconds), act, ...(now === undefined ? {} : { scene: sceneOf(now) }) };
  }

  /** Nobody is as regular as a clock. */
  private time(seconds: number): number {
    return Math.round(seconds * SECOND * (0.8 + 0.4 * this.random()));
  }

  private line(): string {
    const { said } = this.lines;
    return said[this.said++ % said.length] ?? "";
  }

  private present(wanted: readonly number[]): number[] {
    return wanted.filter((who) => this.came.has(who) && this.cast.includes(who) && !(this.before?.gone.includes(who) ?? false));
  }

  private pick<T>(all: readonly T[]): T | undefined {
    return all[Math.floor(this.random() * all.length)];
  }

  /** Nobody does anything who never comes, and there is an end to it. */
  private bounded(wishes: Wish[]): Wish[] {
    const possible = wishes.filter(({ who }) => this.came.has(who)).slice(0, this.left);
    this.left -= possible.length;
    return possible;
  }
}

function same<T extends { position: number; round?: number; open: boolean }>(one: T, other: T | null | undefined): boolean {
  return other?.open === one.open && other.position === one.position && other.round === one.round;
}
