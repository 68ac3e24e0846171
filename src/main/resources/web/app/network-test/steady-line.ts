// One line that is as quiet as a session in which people talk: heartbeats and nothing else. Does it stay?

import type { ChannelEnvironment } from "../connection/environment";
import type { Channel, TransportName } from "../connection/transports/channel";

const BEAT_MS = 20_000;
/** As a session waits before it gives a silent line up. */
const SILENCE_MS = 45_000;
const SECOND_MS = 1_000;
const AGAIN_MS = 3_000;
/** Longer than the minute after which many proxies cut what is quiet. */
export const PROVEN_MS = 70_000;
/** Enough; the server would end it soon. */
const LONGEST_MS = 600_000;

export class SteadyLine {
  /** How long the line is open now, and how long the longest was. */
  age = 0;
  longest = 0;
  /** How often it was lost. */
  drops = 0;
  finished = false;
  private channel: Channel | undefined;
  private since = 0;
  private heard = 0;
  private beaten = 0;
  private timer: number | undefined;

  constructor(
    private readonly environment: ChannelEnvironment,
    readonly transport: TransportName,
    private readonly changed: () => void,
  ) {}

  get proven(): boolean {
    return this.longest >= PROVEN_MS;
  }

  start(): void {
    this.since = this.heard = this.beaten = this.environment.now();
    this.age = 0;
    const channel = this.environment.open(this.transport);
    this.channel = channel;
    channel.onmessage = () => (this.heard = this.environment.now());
    channel.onclose = () => this.lost();
    this.next(SECOND_MS, () => this.tick());
  }

  stop(): void {
    this.next(undefined);
    this.channel?.close();
    this.channel = undefined;
  }

  private tick(): void {
    const now = this.environment.now();
    if (now - this.heard > SILENCE_MS) {
      return this.lost();
    }
    this.age = now - this.since;
    this.longest = Math.max(this.longest, this.age);
    if (this.age >= LONGEST_MS) {
      this.finished = true;
      this.stop();
    } else {
      if (now - this.beaten >= BEAT_MS) {
        this.beaten = now;
        this.channel?.send('{"type":"beat"}');
      }
      this.next(SECOND_MS, () => this.tick());
    }
    this.changed();
  }

  private lost(): void {
    this.stop();
    this.drops++;
    this.age = 0;
    this.changed();
    this.next(AGAIN_MS, () => this.start());
  }

  private next(ms: number | undefined, work: () => void = () => {}): void {
    if (this.timer !== undefined) {
      this.environment.cancel(this.timer);
    }
    this.timer = ms === undefined ? undefined : this.environment.later(work, ms);
  }
}
