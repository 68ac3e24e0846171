// Commands that the server has not acknowledged yet.

import type { Command } from "../room/command";
import type { Ack, Refused } from "../room/protocol";

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    /** Its name, such as `session-full`. */
    readonly kind = "",
  ) {
    super(detail);
  }
}

interface Pending {
  frame: string;
  done(seq: number): void;
  failed(refusal: Refusal): void;
}

const FRAME_BYTES = 8 * 1024;

export class PendingCommands {
  private commands = 0;
  private readonly pending = new Map<string, Pending>();

  /** `prefix` makes command ids unique over page loads and tabs. */
  constructor(private readonly prefix: string) {}

  /** Resolves with the command's `seq` once it is done; rejects with a Refusal. `go` sends the frame, if the line is up. */
  put(command: Command, go: (frame: string) => void): Promise<number> {
    const id = `${this.prefix}-${++this.commands}`;
    const frame = JSON.stringify({ id, ...command });
    return new Promise((done, failed) => {
      if (new TextEncoder().encode(frame).length > FRAME_BYTES) {
        failed(new Refusal(413, ""));
      } else {
        this.pending.set(id, { frame, done, failed });
        go(frame);
      }
    });
  }

  frames(): string[] {
    return [...this.pending.values()].map((waiting) => waiting.frame);
  }

  acknowledged(ack: Ack): void {
    this.pending.get(ack.id)?.done(ack.seq);
    this.pending.delete(ack.id);
  }

  refused(error: Refused): void {
    if (error.id !== undefined) {
      this.pending.get(error.id)?.failed(new Refusal(error.status, error.detail ?? "", error.refusal));
      this.pending.delete(error.id);
    }
  }

  failAll(status: number): void {
    for (const waiting of this.pending.values()) {
      waiting.failed(new Refusal(status, ""));
    }
    this.pending.clear();
  }
}
