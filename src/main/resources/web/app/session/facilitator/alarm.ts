// The private alarm of a facilitator: five minutes before break and closing, in sight and, if they want, by a soft tone.

import type { Session } from "../session";
import * as store from "../session-store";
import { lasting } from "../../ui/storage";
import { alarm, type Alarm } from "../../room/timetable";
import { p } from "../../messages/runsheet";

const SOUND = "kaartensessie.alarm-sound";
const LOOK_MS = 1_000;
const TONES_HZ = [523.25, 659.25];
const TONE_S = 0.9;
const LOUDNESS = 0.12;

export class AlarmBell {
  private audio: AudioContext | undefined;
  private said = "";

  constructor(private readonly session: Session) {}

  /** Also while another window is in front: then the sound is all there is. */
  watch(): void {
    window.setInterval(() => this.look(), LOOK_MS);
    window.addEventListener("storage", () => this.session.changed());
    // Browsers let a page sound only after somebody touched it.
    window.addEventListener("pointerdown", () => this.sounds && void this.context()?.resume(), { once: true });
  }

  /** What has to be said now; undefined when there is nothing or it was put aside. */
  get notice(): Alarm | undefined {
    const due = this.due();
    return due === undefined || store.alarm(this.room).seen === this.name(due) ? undefined : due;
  }

  dismiss(): void {
    const due = this.due();
    if (due !== undefined) {
      store.keepAlarm(this.room, { ...store.alarm(this.room), seen: this.name(due) });
      this.session.changed();
    }
  }

  get sounds(): boolean {
    return lasting.get(SOUND) === "on";
  }

  set sounds(wanted: boolean) {
    if (wanted) {
      lasting.set(SOUND, "on");
    } else {
      lasting.remove(SOUND);
    }
    this.session.changed();
  }

  /** Two short soft tones. False when this browser makes no sound. */
  async play(): Promise<boolean> {
    const audio = this.context();
    if (audio === undefined) {
      return false;
    }
    try {
      await audio.resume();
    } catch {
      return false;
    }
    TONES_HZ.forEach((pitch, index) => tone(audio, pitch, audio.currentTime + (index * TONE_S) / 2));
    return true;
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
    if (store.alarm(this.room).rung !== this.said) {
      store.keepAlarm(this.room, { ...store.alarm(this.room), rung: this.said });
      if (this.sounds) {
        void this.play();
      }
    }
    this.session.changed();
  }

  /** An alarm of another day or another plan is another alarm. */
  private name(due: Alarm): string {
    return `${due.step.key}@${due.at}`;
  }

  private context(): AudioContext | undefined {
    if (this.audio === undefined && "AudioContext" in window) {
      this.audio = new AudioContext();
    }
    return this.audio;
  }
}

function tone(audio: AudioContext, pitch: number, from: number): void {
  const sound = audio.createOscillator();
  const loudness = audio.createGain();
  sound.type = "sine";
  sound.frequency.value = pitch;
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, from + 0.05);
  loudness.gain.exponentialRampToValueAtTime(0.0001, from + TONE_S);
  sound.connect(loudness).connect(audio.destination);
  sound.start(from);
  sound.stop(from + TONE_S);
}
