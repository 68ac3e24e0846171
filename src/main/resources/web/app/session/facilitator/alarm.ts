// The private alarm of a facilitator: five minutes before break and closing, in sight and, if they want, by a soft tone.

import type { Session } from "../session";
import * as kept from "../kept";
import type { Sound } from "./sound";
import { alarm, type Alarm } from "../../room/timetable";
import { p } from "../../messages/runsheet";

const LOOK_MS = 1_000;

export class AlarmBell {
  private said = "";

  constructor(
    private readonly session: Session,
    private readonly sound: Sound,
  ) {}

  /** Also while another window is in front: then the sound is all there is. */
  watch(): void {
    window.setInterval(() => this.look(), LOOK_MS);
    window.addEventListener("storage", () => this.session.changed());
  }

  /** What has to be said now; undefined when there is nothing or it was put aside. */
  get notice(): Alarm | undefined {
    const due = this.due();
    return due === undefined || kept.alarm(this.room).seen === this.name(due) ? undefined : due;
  }

  dismiss(): void {
    const due = this.due();
    if (due !== undefined) {
      kept.keepAlarm(this.room, { ...kept.alarm(this.room), seen: this.name(due) });
      this.session.changed();
    }
  }

  get sounds(): boolean {
    return this.sound.on;
  }

  set sounds(wanted: boolean) {
    this.sound.on = wanted;
  }

  /** Whoever tries the sound has it from then on. False when this browser makes none. */
  async play(): Promise<boolean> {
    const played = await this.sound.play("alarm");
    if (played) {
      this.sounds = true;
    }
    return played;
  }

  private get room(): string {
    return this.session.stored.room;
  }

  private due(): Alarm | undefined {
    const { state, facilitates, clock } = this.session;
    return state === undefined || !facilitates || state.status === "ended" ? undefined : alarm(state.agenda, state.step, clock.now());
  }

  /** Every window shows and says it, as only the one in front is heard; the first of this device to see it sounds for all. */
  private look(): void {
    const due = this.notice;
    if (due === undefined || this.said === this.name(due)) {
      return;
    }
    this.said = this.name(due);
    this.session.announcer.say(p.alarm.soon(due.step.title, Math.round((due.at - this.session.clock.now()) / 60_000)));
    if (kept.alarm(this.room).rung !== this.said) {
      kept.keepAlarm(this.room, { ...kept.alarm(this.room), rung: this.said });
      this.sound.ring("alarm");
    }
    this.session.changed();
  }

  /** An alarm of another day or another plan is another alarm. */
  private name(due: Alarm): string {
    return `${due.step.key}@${due.at}`;
  }
}
