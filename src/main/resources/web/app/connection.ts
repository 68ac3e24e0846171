// One live connection to one room, that comes back by itself. Commands wait here until the server acknowledged them, and
// go out again with the same id after a reconnect; the server does each once.

import type { Environment, Socket } from "./environment";
import type { Ack, Beat, Command, Event, Frame, Refused, Snapshot } from "./wire";

/** `closed`: no more attempts, see the reason; `waiting`: between two attempts. */
export type Line = "connecting" | "live" | "waiting" | "closed";
export type Farewell = "removed" | "ended" | "unknown";

/** What the REST side says of us when a socket would not open: a browser can't see a handshake's status. */
export type Standing = "welcome" | "unknown" | "unreachable";

export interface Listener {
  snapshot(snapshot: Snapshot): void;
  event(event: Event): void;
  line(line: Line): void;
  farewell(reason: Farewell): void;
}

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
  ) {
    super(detail);
  }
}

interface Pending {
  frame: string;
  done(seq: number): void;
  failed(refusal: Refusal): void;
}

const BEAT_MS = 20_000;
const SILENCE_MS = 45_000;
const TICK_MS = 5_000;
const SLEPT_MS = 15_000;
const ANSWER_MS = 4_000;
const FIRST_DELAY_MS = 500;
const LAST_DELAY_MS = 15_000;
const RESTART_SPREAD_MS = 2_000;
const FLOOD_PAUSE_MS = 10_000;
const FRAME_BYTES = 8 * 1024;

export class Connection {
  private socket: Socket | undefined;
  private opened = false;
  private stopped = false;
  private attempts = 0;
  private seq = 0;
  private heard = 0;
  private beaten = 0;
  private ticked = 0;
  private commands = 0;
  private retry: number | undefined;
  private ticker: number | undefined;
  private unwatch: () => void = () => {};
  private readonly pending = new Map<string, Pending>();

  /** `prefix` makes command ids unique over page loads and tabs. */
  constructor(
    private readonly outside: Environment,
    private readonly listener: Listener,
    private readonly standing: () => Promise<Standing>,
    private readonly prefix: string,
  ) {}

  start(): void {
    this.unwatch = this.outside.watch(
      () => this.offline(),
      () => this.woke(),
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
    this.failAll(new Refusal(0, ""));
  }

  /** Resolves with the command's `seq` once it is done; rejects with a Refusal. A dead line only delays it. */
  send(command: Command): Promise<number> {
    const id = `${this.prefix}-${++this.commands}`;
    const frame = JSON.stringify({ id, ...command });
    return new Promise((done, failed) => {
      if (new TextEncoder().encode(frame).length > FRAME_BYTES) {
        failed(new Refusal(413, ""));
      } else if (this.stopped) {
        failed(new Refusal(0, ""));
      } else {
        this.pending.set(id, { frame, done, failed });
        if (this.opened) {
          this.socket?.send(frame);
        }
      }
    });
  }

  private connect(): void {
    this.clear("retry");
    this.drop();
    this.listener.line("connecting");
    const socket = this.outside.open();
    this.socket = socket;
    this.heard = this.outside.now();
    socket.onopen = () => this.whenCurrent(socket, () => this.beat());
    socket.onmessage = (message) => this.whenCurrent(socket, () => this.receive(String(message.data)));
    socket.onclose = (closed) => this.whenCurrent(socket, () => this.lost(closed.code));
  }

  /** A replaced socket may still speak; nobody listens to it. */
  private whenCurrent(socket: Socket, work: () => void): void {
    if (socket === this.socket && !this.stopped) {
      work();
    }
  }

  private receive(text: string): void {
    this.heard = this.outside.now();
    const frame = JSON.parse(text) as Frame;
    switch (frame.type) {
      case "snapshot":
        return this.welcome(frame as Snapshot);
      case "ack":
        return this.acknowledged(frame as Ack);
      case "error":
        return this.refused(frame as Refused);
      case "beat":
        return this.compare(frame as Beat);
      default:
        this.seq = Math.max(this.seq, (frame as Event).seq ?? 0);
        return this.listener.event(frame as Event);
    }
  }

  private welcome(snapshot: Snapshot): void {
    this.opened = true;
    this.attempts = 0;
    this.seq = snapshot.seq;
    this.listener.snapshot(snapshot);
    this.listener.line("live");
    for (const waiting of this.pending.values()) {
      this.socket?.send(waiting.frame);
    }
  }

  private acknowledged(ack: Ack): void {
    this.pending.get(ack.id)?.done(ack.seq);
    this.pending.delete(ack.id);
  }

  private refused(error: Refused): void {
    if (error.id !== undefined) {
      this.pending.get(error.id)?.failed(new Refusal(error.status, error.detail ?? ""));
      this.pending.delete(error.id);
    }
  }

  /** The beat names the latest event that we were sent: one that we never saw means a hole, so begin anew. */
  private compare(beat: Beat): void {
    if (this.opened && beat.seq > this.seq) {
      this.replace();
    }
  }

  private lost(code: number): void {
    const refusedAtDoor = !this.opened;
    this.forgetSocket();
    switch (code) {
      case 4003:
        return this.leave("removed");
      case 4004:
        return this.leave("ended");
      case 4009:
        this.failAll(new Refusal(429, ""));
        return this.wait(FLOOD_PAUSE_MS * (1 + this.outside.random()));
      case 1003:
      case 1007:
      case 1009:
        this.failAll(new Refusal(413, ""));
        return this.wait(this.delay());
      case 1012:
        return this.wait(RESTART_SPREAD_MS * this.outside.random());
      default:
        return refusedAtDoor ? void this.askStanding() : this.wait(this.delay());
    }
  }

  private async askStanding(): Promise<void> {
    this.listener.line("waiting");
    const standing = await this.standing();
    if (this.stopped || this.socket !== undefined) {
      return;
    }
    if (standing === "unknown") {
      this.leave("unknown");
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
    const slept = now - this.ticked > SLEPT_MS;
    this.ticked = now;
    this.ticker = this.outside.later(() => this.tick(), TICK_MS);
    if (slept || (this.socket !== undefined && now - this.heard > SILENCE_MS)) {
      this.replace();
    } else if (this.opened && now - this.beaten >= BEAT_MS) {
      this.beat();
    }
  }

  private beat(): void {
    this.beaten = this.outside.now();
    this.socket?.send('{"type":"beat"}');
  }

  /** No use in waiting for silence to tell; attempts go on, for the browser may be mistaken. */
  private offline(): void {
    this.drop();
    this.wait(this.delay());
  }

  /** The network or the page is back: try at once, and find out whether an open line still lives. */
  private woke(): void {
    const slept = this.outside.now() - this.ticked > SLEPT_MS;
    if (slept || this.socket === undefined) {
      this.ticked = this.outside.now();
      this.replace();
    } else if (this.opened) {
      this.probe(this.socket);
    }
  }

  private probe(socket: Socket): void {
    const asked = this.outside.now();
    this.beat();
    this.outside.later(() => {
      if (this.heard < asked) {
        this.whenCurrent(socket, () => this.replace());
      }
    }, ANSWER_MS);
  }

  private replace(): void {
    this.attempts = 0;
    this.connect();
  }

  private drop(): void {
    const old = this.socket;
    this.forgetSocket();
    old?.close();
  }

  private forgetSocket(): void {
    this.socket = undefined;
    this.opened = false;
  }

  private failAll(refusal: Refusal): void {
    for (const waiting of this.pending.values()) {
      waiting.failed(refusal);
    }
    this.pending.clear();
  }

  private clear(timer: "retry" | "ticker"): void {
    const set = this[timer];
    if (set !== undefined) {
      this.outside.cancel(set);
      this[timer] = undefined;
    }
  }
}
