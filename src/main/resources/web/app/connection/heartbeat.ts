// Heartbeats: when something was last heard on a line, when we last beat, and whether the machine slept meanwhile.

import type { Environment } from "./environment";

const BEAT_MS = 20_000;
const SILENCE_MS = 45_000;
/** The first beat after a snapshot comes within twenty seconds. */
const SECOND_FRAME_MS = 25_000;
/** Timers of a page that nobody sees may come once a minute; beats come all the same. */
const SLEPT_MS = 30_000;

export class Heartbeat {
  /** Whether anything came after the snapshot. */
  flows = false;
  heard = 0;
  private beaten = 0;
  private ticked = 0;

  constructor(private readonly environment: Pick<Environment, "now">) {}

  /** A new line. */
  begin(): void {
    this.flows = false;
    this.heard = this.environment.now();
  }

  /** Something came in, on a line that is live or about to be. */
  hear(live: boolean): void {
    this.heard = this.environment.now();
    this.flows = live;
  }

  /** A timer came, or the reader did. */
  tick(): void {
    this.ticked = this.environment.now();
  }

  beat(): void {
    this.beaten = this.environment.now();
  }

  get isDue(): boolean {
    return this.environment.now() - this.beaten >= BEAT_MS;
  }

  /** Nothing was heard for longer than beats take. */
  get isSilent(): boolean {
    return this.environment.now() - this.heard > (this.flows ? SILENCE_MS : SECOND_FRAME_MS);
  }

  /** No timer came and nothing was heard: the laptop was closed. */
  get slept(): boolean {
    return this.environment.now() - Math.max(this.ticked, this.heard) > SLEPT_MS;
  }
}
