// One live connection to one room, that comes back by itself. Commands wait here until the server acknowledged them, and
// go out again with the same id after a reconnect; the server does each once.

import type { Environment } from "./environment";
import type { Farewell, Listener, Standing } from "./listener";
import { Outbox, Refusal } from "./outbox";
import { Climb } from "./transports/climb";
import { Ladder } from "./transports/ladder";
import type { Channel } from "./transports/transport";
import type { Ack, Beat, Command, Event, Frame, Refused, Snapshot } from "./wire";

const BEAT_MS = 20_000;
const SILENCE_MS = 45_000;
const TICK_MS = 5_000;
/** Timers of a page that nobody sees may come once a minute; beats come all the same. */
const SLEPT_MS = 30_000;
/** The first beat after a snapshot comes within twenty seconds. */
const SECOND_FRAME_MS = 25_000;
const ANSWER_MS = 4_000;
const FIRST_DELAY_MS = 500;
const LAST_DELAY_MS = 15_000;
const RESTART_SPREAD_MS = 2_000;
const FLOOD_PAUSE_MS = 10_000;
/** A proxy that keeps everything to itself lets a line open, and nothing through. */
const SNAPSHOT_MS = 8_000;

export class Connection {
  private channel: Channel | undefined;
  /** Since when the line is live. */
  private opened: number | undefined;
  /** Whether anything came after the snapshot. */
  private flows = false;
  private stopped = false;
  private attempts = 0;
  private seq = 0;
  private heard = 0;
  private beaten = 0;
  private ticked = 0;
  private retry: number | undefined;
  private ticker: number | undefined;
  private patience: number | undefined;
  private unwatch: () => void = () => {};
  private readonly outbox: Outbox;
  private readonly ladder: Ladder;
  private readonly climb: Climb;

  /** `prefix` makes command ids unique over page loads and tabs. */
  constructor(
    private readonly outside: Environment,
    private readonly listener: Listener,
    private readonly standing: () => Promise<Standing>,
    prefix: string,
  ) {
    this.outbox = new Outbox(prefix);
    this.ladder = new Ladder(outside);
    this.climb = new Climb(outside, SNAPSHOT_MS, (name, channel, snapshot) => {
      this.ladder.climbed(name);
      this.drop();
      this.attach(channel);
      this.receive(snapshot);
    });
  }

  /** Whether the line is one that takes its time. */
  get slower(): boolean {
    return this.ladder.slower;
  }

  start(): void {
    this.unwatch = this.outside.watch(
      () => this.offline(),
      (network) => this.woke(network),
    );
    this.ticked = this.outside.now();
    this.ticker = this.outside.later(() => this.tick(), TICK_MS);
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    this.unwatch();
    this.clear("retry");
    this.clear("ticker");
    this.drop();
    this.outbox.failAll(0);
  }

  /** Resolves with the command's `seq` once it is done; rejects with a Refusal. A dead line only delays it. */
  send(command: Command): Promise<number> {
    if (this.stopped) {
      return Promise.reject(new Refusal(0, ""));
    }
    return this.outbox.put(command, (frame) => this.opened !== undefined && this.channel?.send(frame));
  }

  private connect(): void {
    this.clear("retry");
    this.drop();
    this.listener.line("connecting");
    const channel = this.outside.open(this.ladder.current);
    this.attach(channel);
    this.patience = this.outside.later(() => {
      this.patience = undefined;
      this.drop();
      void this.askStanding();
    }, SNAPSHOT_MS);
  }

  private attach(channel: Channel): void {
    this.channel = channel;
    this.heard = this.outside.now();
    channel.onopen = () => this.whenCurrent(channel, () => this.beat());
    channel.onmessage = (message) => this.whenCurrent(channel, () => this.receive(String(message.data)));
    channel.onclose = (closed) => this.whenCurrent(channel, () => this.lost(closed.code));
  }

  /** A replaced line may still speak; nobody listens to it. */
  private whenCurrent(channel: Channel, work: () => void): void {
    if (channel === this.channel && !this.stopped) {
      work();
    }
  }

  private receive(text: string): void {
    this.heard = this.outside.now();
    this.flows = this.opened !== undefined;
    this.beatIfDue();
    const frame = JSON.parse(text) as Frame;
    switch (frame.type) {
      case "snapshot":
        return this.welcome(frame as Snapshot);
      case "ack":
        return this.outbox.acknowledged(frame as Ack);
      case "error":
        return this.outbox.refused(frame as Refused);
      case "beat":
        return this.compare(frame as Beat);
      default:
        this.seq = Math.max(this.seq, (frame as Event).seq ?? 0);
        return this.listener.event(frame as Event);
    }
  }

  private welcome(snapshot: Snapshot): void {
    this.clear("patience");
    this.opened ??= this.outside.now();
    this.attempts = 0;
    this.seq = snapshot.seq;
    this.ladder.worked();
    this.listener.snapshot(snapshot);
    this.listener.line("live");
    this.outbox.frames().forEach((frame) => this.channel?.send(frame));
  }

  /** The beat names the latest event that we were sent: one that we never saw means a hole, so begin anew. */
  private compare(beat: Beat): void {
    this.listener.time(beat.at);
    if (this.opened !== undefined && beat.seq > this.seq) {
      this.replace();
    }
  }

  private lost(code: number): void {
    const opened = this.opened;
    this.forget();
    switch (code) {
      case 4003:
        return this.leave("removed");
      case 4004:
        return this.leave("ended");
      case 4009:
        this.outbox.failAll(429);
        return this.wait(FLOOD_PAUSE_MS * (1 + this.outside.random()));
      case 1003:
      case 1007:
      case 1009:
        this.outbox.failAll(413);
        return this.wait(this.delay());
      case 1012:
        return this.wait(RESTART_SPREAD_MS * this.outside.random());
      default:
        return opened === undefined ? void this.askStanding() : this.broke(this.outside.now() - opened);
    }
  }

  private broke(age: number): void {
    this.attempts = Math.max(0, this.ladder.broke(age) - 1);
    this.wait(this.delay());
  }

  /** Nothing opened. Where the server can be reached all the same, it is the transport that does not get through. */
  private async askStanding(): Promise<void> {
    this.listener.line("waiting");
    const standing = await this.standing();
    if (this.stopped || this.channel !== undefined || this.retry !== undefined) {
      return;
    }
    if (standing === "unknown") {
      this.leave("unknown");
    } else if (standing === "welcome" && this.ladder.blocked()) {
      this.connect();
    } else {
      this.wait(this.delay());
    }
  }

  private leave(reason: Farewell): void {
    this.stop();
    this.listener.line("closed");
    this.listener.farewell(reason);
  }

  /** Doubles with every failure; the upper half is left to chance, so that a whole team doesn't come back at once. */
  private delay(): number {
    const most = Math.min(LAST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.attempts++);
    return most / 2 + (most / 2) * this.outside.random();
  }

  private wait(ms: number): void {
    this.clear("retry");
    this.listener.line("waiting");
    this.retry = this.outside.later(() => this.connect(), ms);
  }

  private tick(): void {
    const now = this.outside.now();
    const slept = this.slept;
    this.ticked = now;
    this.ticker = this.outside.later(() => this.tick(), TICK_MS);
    if (slept) {
      this.replace();
    } else if (this.opened !== undefined) {
      if (now - this.heard > (this.flows ? SILENCE_MS : SECOND_FRAME_MS)) {
        this.silent(this.heard - this.opened);
      } else {
        this.beatIfDue();
        this.climb.start(this.ladder.climbs());
      }
    }
  }

  /** No timer and no frame for so long: the laptop was closed. */
  private get slept(): boolean {
    return this.outside.now() - Math.max(this.ticked, this.heard) > SLEPT_MS;
  }

  /** A line lived until the last that was heard on it. */
  private silent(age: number): void {
    if (this.flows) {
      this.ladder.broke(age);
    } else {
      this.ladder.stuck();
    }
    this.replace();
  }

  /** Also called when something comes in, as the timers of a page that nobody sees hardly run. */
  private beatIfDue(): void {
    if (this.opened !== undefined && this.outside.now() - this.beaten >= BEAT_MS) {
      this.beat();
    }
  }

  private beat(): void {
    this.beaten = this.outside.now();
    this.channel?.send('{"type":"beat"}');
  }

  /** No use in waiting for silence to tell; attempts go on, for the browser may be mistaken. */
  private offline(): void {
    this.drop();
    this.wait(this.delay());
  }

  /** The network or the page is back: try at once, and find out whether an open line still lives. */
  private woke(network: boolean): void {
    if (network) {
      this.ladder.networkCame();
    }
    if (this.slept || this.channel === undefined) {
      this.ticked = this.outside.now();
      this.replace();
    } else if (this.opened !== undefined && this.channel.answers) {
      this.probe(this.channel);
    } else if (network) {
      this.replace();
    }
  }

  private probe(channel: Channel): void {
    const asked = this.outside.now();
    this.beat();
    this.outside.later(() => {
      if (this.heard < asked) {
        this.whenCurrent(channel, () => this.replace());
      }
    }, ANSWER_MS);
  }

  private replace(): void {
    this.attempts = 0;
    this.connect();
  }

  private drop(): void {
    const old = this.channel;
    this.forget();
    old?.close();
  }

  private forget(): void {
    this.channel = undefined;
    this.opened = undefined;
    this.flows = false;
    this.clear("patience");
    this.climb.stop();
  }

  private clear(timer: "retry" | "ticker" | "patience"): void {
    const set = this[timer];
    if (set !== undefined) {
      this.outside.cancel(set);
      this[timer] = undefined;
    }
  }
}
