// One made-up colleague: a member of the room as any, by the same calls and over the same connection.

import type { Connection } from "../connection/connection";
import type { lineTo } from "../session/line";
import { networkMemory } from "../session/session-store";
import type { Command } from "../room/command";

/** By what a colleague is known to the room. */
export interface Seat {
  member: string;
  token: string;
}

/** They know what to do from what the facilitator's page sees. */
const deaf = { snapshot: () => {}, event: () => {}, time: () => {}, status: () => {}, disconnected: () => {} };
/** What this browser learnt of its network; nothing is learnt from colleagues. */
const memory = { recall: () => networkMemory.recall(), remember: () => {} };

export class Colleague {
  private connection: Connection | undefined;

  constructor(
    private readonly room: string,
    readonly seat: Seat,
    private readonly line: typeof lineTo,
  ) {
    this.connect();
  }

  /** Nothing happens while there is a connection. */
  connect(): void {
    if (this.connection !== undefined) {
      return;
    }
    this.connection = this.line({ room: this.room, token: this.seat.token }, memory, deaf);
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
