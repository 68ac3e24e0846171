// The soft sounds of a facilitator's window, and whether they are wanted on this device.

import { lasting } from "../../ui/storage";

const SOUND = "kaartensessie.alarm-sound";
const TONE_S = 0.9;
const LOUDNESS = 0.12;

/** Each its own: the pitches in Hz of the tones that come one after another. */
const TONES = {
  alarm: [523.25, 659.25],
  hand: [587.33],
  question: [659.25, 523.25],
} as const;

export class Sound {
  private audio: AudioContext | undefined;

  constructor(private readonly changed: () => void) {}

  /** Browsers let a page sound only after somebody touched it. */
  watch(): void {
    for (const touch of ["pointerdown", "keydown"]) {
      window.addEventListener(touch, () => this.on && void this.context()?.resume(), { once: true });
    }
  }

  get on(): boolean {
    return lasting.get(SOUND) === "on";
  }

  /** Whether this device was ever asked: until then there is nothing to switch off. */
  get chosen(): boolean {
    return lasting.get(SOUND) !== undefined;
  }

  set on(wanted: boolean) {
    lasting.set(SOUND, wanted ? "on" : "off");
    this.changed();
  }

  ring(what: keyof typeof TONES): void {
    if (this.on) {
      void this.play(what);
    }
  }

  /** False when this browser makes no sound. */
  async play(what: keyof typeof TONES): Promise<boolean> {
    const audio = this.context();
    if (audio === undefined) {
      return false;
    }
    try {
      await audio.resume();
    } catch {
      return false;
    }
    TONES[what].forEach((pitch, index) => tone(audio, pitch, audio.currentTime + (index * TONE_S) / 2));
    return true;
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
