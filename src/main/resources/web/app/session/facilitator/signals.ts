// A soft sound for the first hand, and for each question to the facilitator alone: for who looks at another window meanwhile.

import { openQuestions } from "../questions";
import type { Session } from "../session";
import * as kept from "../kept";
import type { Sound } from "./sound";

export class Signals {
  /** What there was when this window last looked; undefined before its first look, in which nothing is news. */
  private before: { hands: number; question: number } | undefined;

  constructor(
    private readonly session: Session,
    private readonly sound: Sound,
  ) {}

  /** After every change; also while nobody sees this window. */
  look(): void {
    const { state } = this.session;
    if (state === undefined) {
      return;
    }
    const others = state.hands.filter((hand) => hand.member !== state.you.id);
    const now = { hands: others.length, question: openQuestions(this.session).at(-1)?.seq ?? 0 };
    const { before } = this;
    this.before = { hands: now.hands, question: Math.max(now.question, before?.question ?? 0) };
    if (before === undefined) {
      return;
    }
    if (now.question > before.question) {
      this.ringOnce("question", now.question);
    } else if (before.hands === 0 && now.hands > 0) {
      this.ringOnce("hand", others[0]?.seq ?? 0);
    }
  }

  /** The first window of this device to see it sounds for all. */
  private ringOnce(what: "hand" | "question", seq: number): void {
    const { room } = this.session.stored;
    const before = kept.alarm(room);
    if (seq > (before.heard ?? 0)) {
      kept.keepAlarm(room, { ...before, heard: seq });
      this.sound.ring(what);
    }
  }
}
