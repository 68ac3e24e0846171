// One made-up colleague: a member of the room as any, by the same calls and over the same connection.

import * as api from "../session/api";
import { Connection } from "../connection/connection";
import { browser } from "../connection/environment";
import { networkMemory } from "../session/session-store";
import type { Command } from "../room/command";

/** By what a colleague is known to the room. */
export interface Seat {
  member: string;
  token: string;
}

/** What this browser learnt of its network; nothing is learnt from colleagues. */
const memory = { recall: () => networkMemory.recall(), remember: () => {} };

export class Colleague {
  private connection: Connection | undefined;

  constructor(
    private readonly room: string,
    readonly seat: Seat,
  ) {
    this.connect();
  }

  /** Nothing happens while there is a connection. */
  connect(): void {
    if (this.connection !== undefined) {
      return;
    }
    const { room, seat } = this;
    const prefix = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36)).join("");
    this.connection = new Connection(
      browser(room, seat.token, memory),
      { snapshot: () => {}, event: () => {}, time: () => {}, status: () => {}, disconnected: () => {} },
      () => api.standing(room, seat.token),
      prefix,
    );
    this.connection.start();
  }

  /** As when a train goes through a tunnel. */
  drop(): void {
    this.connection?.stop();
    this.connection = undefined;
  }

  /** What the room refuses, or what comes while the connection is gone, is not done. */
  send(command: Command): void {
    this.connection?.send(command).catch(() => {});
  }
}
