// One live connection to one room, that comes back by itself. Commands wait here until the server acknowledged them, and
// go out again with the same id after a reconnect; the server does each once.

import { Backoff } from "./backoff";
import type { Environment } from "./environment";
import type { DisconnectReason, Listener, MembershipCheck } from "./listener";
import { PendingCommands, Refusal } from "./pending-commands";
import { Heartbeat } from "./heartbeat";
import { Timers } from "./timers";
import { TransportUpgrade } from "./transport-upgrade";
import { TransportFallback } from "./transport-fallback";
import type { Channel } from "./transports/channel";
import type { Command } from "../room/command";
import type { Beat, Frame, Snapshot } from "../room/protocol";

const TICK_MS = 5_000;
const ANSWER_MS = 4_000;
const RESTART_SPREAD_MS = 2_000;
const FLOOD_PAUSE_MS = 10_000;
/** A proxy that keeps everything to itself lets a line open, and nothing through. */
const SNAPSHOT_MS = 8_000;

export class Connection {
  private channel: Channel | undefined;
  /** Since when the line is live. */
  private opened: number | undefined;
  private stopped = false;
  private seq = 0;
  private unwatch: () => void = () => {};
  private readonly timers: Timers<"retry" | "ticker" | "patience">;
  private readonly backoff: Backoff;
  private readonly pending: PendingCommands;
  private readonly fallback: TransportFallback;
  private readonly heartbeat: Heartbeat;
  private readonly upgrade: TransportUpgrade;

  /** `prefix` makes command ids unique over page loads and tabs. */
  constructor(
    private readonly environment: Environment,
    private readonly listener: Listener,
    private readonly standing: () => Promise<MembershipCheck>,
    prefix: string,
  ) {
    this.timers = new Timers(environment);
    this.backoff = new Backoff(environment);
    this.pending = new PendingCommands(prefix);
    this.fallback = new TransportFallback(environment);
    this.heartbeat = new Heartbeat(environment);
    this.upgrade = new TransportUpgrade(environment, SNAPSHOT_MS, (name, channel, snapshot) => {
      this.fallback.climbed(name);
      this.drop();
      this.attach(channel);
      this.receive(snapshot);
    });
  }

  /** Whether the line is one that takes its time. */
  get slower(): boolean {
    return this.fallback.slower;
  }

  start(): void {
    this.unwatch = this.environment.watch(
      () => this.offline(),
      (network) => this.woke(network),
    );
    this.heartbeat.tick();
    this.timers.set("ticker", () => this.tick(), TICK_MS);
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    this.unwatch();
    this.timers.clear("retry");
    this.timers.clear("ticker");
    this.drop();
    this.pending.failAll(0);
  }

  /** Resolves with the command's `seq` once it is done; rejects with a Refusal. A dead line only delays it. */
  send(command: Command): Promise<number> {
    if (this.stopped) {
      return Promise.reject(new Refusal(0, ""));
    }
    return this.pending.put(command, (frame) => this.opened !== undefined && this.channel?.send(frame));
  }

  private connect(): void {
    this.timers.clear("retry");
    this.drop();
    this.listener.status("connecting");
    const channel = this.environment.open(this.fallback.current);
    this.attach(channel);
    const giveUp = () => {
      this.drop();
      void this.askStanding();
    };
    this.timers.set("patience", giveUp, SNAPSHOT_MS);
  }

  private attach(channel: Channel): void {
    this.channel = channel;
    this.heartbeat.begin();
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
    this.heartbeat.hear(this.opened !== undefined);
    this.beatIfDue();
    const frame = JSON.parse(text) as Frame;
    switch (frame.type) {
      case "snapshot":
        return this.welcome(frame);
      case "ack":
        return this.pending.acknowledged(frame);
      case "error":
        return this.pending.refused(frame);
      case "beat":
        return this.compare(frame);
      default:
        this.seq = Math.max(this.seq, frame.seq ?? 0);
        return this.listener.event(frame);
    }
  }

  private welcome(snapshot: Snapshot): void {
    this.timers.clear("patience");
    this.opened ??= this.environment.now();
    this.backoff.reset();
    this.seq = snapshot.seq;
    this.fallback.worked();
    this.listener.snapshot(snapshot);
    this.listener.status("live");
    this.pending.frames().forEach((frame) => this.channel?.send(frame));
  }

  /** The beat names the latest event that we were sent: one that we never saw means a hole, so begin anew. */
  private compare(beat: Beat): void {
    this.listener.time(beat.at);
    if (this.opened !== undefined && beat.seq > this.seq) {
      this.replace();
    }
  }

  private lost(code: number | undefined): void {
    const opened = this.opened;
    this.forget();
    switch (code) {
      case 4003:
        return this.leave("removed");
      case 4004:
        return this.leave("ended");
      case 4010:
        return this.leave("replaced");
      case 4011:
        return this.leave("erased");
      case 4009:
        this.pending.failAll(429);
        return this.wait(FLOOD_PAUSE_MS * (1 + this.environment.random()));
      case 1003:
      case 1007:
      case 1009:
        this.pending.failAll(413);
        return this.wait(this.backoff.next());
      case 1012:
        return this.wait(RESTART_SPREAD_MS * this.environment.random());
      default:
        return opened === undefined ? void this.askStanding() : this.broke(this.environment.now() - opened);
    }
  }

  private broke(age: number): void {
    this.backoff.reset(this.fallback.broke(age) - 1);
    this.wait(this.backoff.next());
  }

  /** Nothing opened. Where the server can be reached all the same, it is the transport that does not get through. */
  private async askStanding(): Promise<void> {
    this.listener.status("waiting");
    const standing = await this.standing();
    if (this.stopped || this.channel !== undefined || this.timers.has("retry")) {
      return;
    }
    if (standing === "unknown") {
      this.leave("unknown");
    } else if (standing === "welcome" && this.fallback.blocked()) {
      this.connect();
    } else {
      this.wait(this.backoff.next());
    }
  }

  private leave(reason: DisconnectReason): void {
    this.stop();
    this.listener.status("closed");
    this.listener.disconnected(reason);
  }

  private wait(ms: number): void {
    this.listener.status("waiting");
    this.timers.set("retry", () => this.connect(), ms);
  }

  private tick(): void {
    const { slept } = this.heartbeat;
    this.heartbeat.tick();
    this.timers.set("ticker", () => this.tick(), TICK_MS);
    if (slept) {
      this.replace();
    } else if (this.opened !== undefined) {
      if (this.heartbeat.isSilent) {
        this.silent(this.heartbeat.heard - this.opened);
      } else {
        this.beatIfDue();
        this.upgrade.start(this.fallback.climbs());
      }
    }
  }

  /** A connection's age ends with its last frame. One that gave a snapshot but no heartbeat is buffered by a proxy. */
  private silent(age: number): void {
    if (this.heartbeat.flows || this.channel?.answers === true) {
      this.fallback.broke(age);
    } else {
      this.fallback.stuck();
    }
    this.replace();
  }

  /** Also called when something comes in, as the timers of a page that nobody sees hardly run. */
  private beatIfDue(): void {
    if (this.opened !== undefined && this.heartbeat.isDue) {
      this.beat();
    }
  }

  private beat(): void {
    this.heartbeat.beat();
    this.channel?.send('{"type":"beat"}');
  }

  /** No use in waiting for silence to tell; attempts go on, for the browser may be mistaken. */
  private offline(): void {
    this.drop();
    this.wait(this.backoff.next());
  }

  /** The network or the page is back: try at once, and find out whether an open line still lives. */
  private woke(network: boolean): void {
    if (network) {
      this.fallback.networkCame();
    }
    if (this.heartbeat.slept || this.channel === undefined) {
      this.heartbeat.tick();
      this.replace();
    } else if (this.opened !== undefined && this.channel.answers) {
      this.probe(this.channel);
    } else if (network) {
      this.replace();
    }
  }

  private probe(channel: Channel): void {
    const asked = this.environment.now();
    this.beat();
    this.environment.later(() => {
      if (this.heartbeat.heard < asked) {
        this.whenCurrent(channel, () => this.replace());
      }
    }, ANSWER_MS);
  }

  private replace(): void {
    this.backoff.reset();
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
    this.timers.clear("patience");
    this.upgrade.stop();
  }
}
