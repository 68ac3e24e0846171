// The hand of this reader that went down with a new card: they are told, and have it back with one press.

import type { Command } from "../room/command";
import type { About, Event } from "../room/protocol";
import type { RoomState } from "../room/room-state";

export class LostHand {
  private lost: About | undefined;

  constructor(
    private readonly owner: { readonly state: RoomState | undefined; ask(command: Command): Promise<boolean>; changed(): void },
  ) {}

  /** Whether there is a hand to have back. */
  get there(): boolean {
    const { hands = [], floor, status, you } = this.owner.state ?? {};
    return this.lost !== undefined && status === "live" && floor !== you?.id && hands.every((hand) => hand.member !== you?.id);
  }

  see(event: Event, before: RoomState | undefined): void {
    const you = before?.you.id;
    if (event.type === "hand.lowered" && event.member === you) {
      const hand = before?.hands.find((one) => one.member === you);
      this.lost = event.because === "card" && hand !== undefined ? (hand.about ?? "new") : undefined;
    } else if (event.type === "hand.raised" && event.member === you) {
      this.lost = undefined;
    }
  }

  async back(): Promise<void> {
    const about = this.lost;
    if (about !== undefined && (await this.owner.ask({ type: "hand.raise", about }))) {
      this.lost = undefined;
    }
  }

  letGo(): void {
    this.lost = undefined;
    this.owner.changed();
  }
}
