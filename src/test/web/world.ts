// A world for a connection in which nothing happens by itself: sockets, a clock and a chance of our own.

import { Connection } from "../../main/resources/web/app/connection/connection";
import type { Environment } from "../../main/resources/web/app/connection/environment";
import type { DisconnectReason, ConnectionStatus, MembershipCheck } from "../../main/resources/web/app/connection/listener";
import type { Memory } from "../../main/resources/web/app/connection/environment";
import type { Channel, TransportName } from "../../main/resources/web/app/connection/transports/channel";

class FakeSocket implements Channel {
  readonly answers: boolean;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onclose: ((closed: { code?: number }) => void) | null = null;
  readonly sent: { id?: string; type: string }[] = [];
  closed = false;

  constructor(readonly transport: TransportName) {
    this.answers = transport === "web-socket";
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text) as { id?: string; type: string });
  }

  close(): void {
    this.closed = true;
  }

  hears(frame: unknown): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  get commands(): { id?: string; type: string }[] {
    return this.sent.filter((frame) => frame.type !== "beat");
  }
}

/** A world in which nothing happens by itself. */
export class World implements Environment {
  time = 1_000_000;
  chance = 0.5;
  standing: MembershipCheck = "welcome";
  readonly sockets: FakeSocket[] = [];
  readonly statuses: ConnectionStatus[] = [];
  readonly reasons: DisconnectReason[] = [];
  private timers: { id: number; at: number; work: () => void }[] = [];
  private count = 0;
  gone: () => void = () => {};
  back: (network?: boolean) => void = () => {};
  memory: Memory | undefined;

  readonly connection: Connection;

  constructor(memory?: TransportName | Memory) {
    this.memory = typeof memory === "string" ? { transport: memory, at: this.time, rests: {} } : memory;
    this.connection = new Connection(
      this,
      {
        snapshot: () => {},
        event: () => {},
        time: () => {},
        status: (status) => this.statuses.push(status),
        disconnected: (reason) => this.reasons.push(reason),
      },
      () => Promise.resolve(this.standing),
      "tab",
    );
  }

  now = () => this.time;
  random = () => this.chance;
  later(work: () => void, ms: number): number {
    this.timers.push({ id: ++this.count, at: this.time + ms, work });
    return this.count;
  }
  cancel(timer: number): void {
    this.timers = this.timers.filter((one) => one.id !== timer);
  }
  open(transport: TransportName): Channel {
    this.sockets.push(new FakeSocket(transport));
    return this.socket;
  }
  recall = () => this.memory;
  remember(memory: Memory): void {
    this.memory = memory;
  }
  get remembered(): TransportName | undefined {
    return this.memory?.transport;
  }
  watch(gone: () => void, back: (network: boolean) => void): () => void {
    this.gone = gone;
    this.back = (network = false) => back(network);
    return () => {
      this.gone = this.back = () => {};
    };
  }

  get socket(): FakeSocket {
    return this.sockets.at(-1) as FakeSocket;
  }

  get tried(): TransportName[] {
    return this.sockets.map((socket) => socket.transport);
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.timers.length;
  }

  pass(ms: number): void {
    const end = this.time + ms;
    for (let next = this.next(end); next !== undefined; next = this.next(end)) {
      this.time = Math.max(this.time, next.at);
      this.cancel(next.id);
      next.work();
    }
    this.time = end;
  }

  /** The laptop was closed: time went by, timers did not. */
  sleep(ms: number): void {
    this.time += ms;
  }

  private next(end: number) {
    return this.timers.filter((one) => one.at <= end).sort((one, other) => one.at - other.at)[0];
  }

  live(seq = 1): this {
    if (this.sockets.length === 0) {
      this.connection.start();
    }
    this.socket.onopen?.();
    this.socket.hears({ type: "snapshot", seq, you: {}, state: {} });
    return this;
  }

  async lose(code: number): Promise<void> {
    this.socket.onclose?.({ code });
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) {
      await Promise.resolve();
    }
  }
}
