// Which card this reader looks at alone, if any. Facilitators are told, once the reader rests at a card.

import type { RoomState } from "../room/room-state";

const REST_MS = 700;
const UNKNOWN = -1;

export class FollowMode {
  /** Undefined: follows the group. */
  position: number | undefined;

  private sinceOffline = false;
  private told = 0;
  private timer: number | undefined;

  /** `tell` says where this reader looks; 0 is with the group. */
  constructor(private readonly tell: (position: number) => void) {}

  at(position: number, offline: boolean): void {
    this.position = position;
    this.sinceOffline ||= offline;
    this.tellSoon();
  }

  withGroup(): void {
    this.position = undefined;
    this.sinceOffline = false;
    this.tellSoon();
  }

  /** The start and a break bring everybody together. After the end cards are read again when asked for, and nobody is told. */
  see(before: RoomState | undefined, state: RoomState): void {
    if ((before?.status === "lobby" && state.status === "live") || (before?.break === null && state.break !== null)) {
      this.withGroup();
    }
    if (before?.status === "live" && state.status === "ended") {
      this.position = undefined;
      window.clearTimeout(this.timer);
    }
  }

  /** Who leafed by hand because the line was dead is back with the group; what was told may be lost. */
  reconnected(): void {
    if (this.sinceOffline) {
      this.withGroup();
    }
    this.told = this.told === 0 ? 0 : UNKNOWN;
    this.tellSoon();
  }

  private tellSoon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const now = this.position ?? 0;
      if (now !== this.told) {
        this.told = now;
        this.tell(now);
      }
    }, REST_MS);
  }
}
