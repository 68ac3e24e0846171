// Moving the whole group: absolute positions, past the cards that are skipped, one step for a double click, and ten seconds to
// think again.

import type { Command } from "../room/command";
import type { Card } from "../room/protocol";
import type { RoomState } from "../room/room-state";

export interface Undo {
  shown: number;
  previous: number;
  /** Whose hands the new card lowered, in their order. */
  lowered: string[];
  /** The cards in between that are to be skipped. */
  skipped: number[];
}

interface Target {
  from: number;
  position: number;
  at: number;
}

const DOUBLE_CLICK_MS = 400;
const UNDO_MS = 10_000;

/** The nearest card after or before `from` that is not to be skipped; it may be beyond the last or before the first. The card for
 * the end is for the closing: nobody gets there by leafing before. */
export function unskipped(room: Pick<Room, "state" | "cards">, from: number, step: 1 | -1): number {
  const end = room.state?.step?.key === "closing" ? undefined : closingCard(room.cards)?.position;
  let position = from + step;
  while (room.state?.marks[String(position)] === "skipped" || position === end) {
    position += step;
  }
  return position;
}

/** The deck's card for the end, if it has one. */
export function closingCard(cards: readonly Card[]): Card | undefined {
  return cards.filter((card) => card.place === "last").at(-1);
}

interface Room {
  readonly state: RoomState | undefined;
  readonly cards: readonly Card[];
  ask(command: Command): Promise<boolean>;
  changed(): void;
}

export class ShowCard {
  undo: Undo | undefined;

  private target: Target | undefined;
  private timer: number | undefined;

  /** `ask` tells whether the room did it. */
  constructor(private readonly owner: Room) {}

  /** Counts from where the group is or is about to be. A pointer's second click of a double click is no wish of its own;
   * a key, and a press of the other button, is only ever made on purpose. Undefined: nothing to do. */
  next(step: 1 | -1, pointer: boolean): number | undefined {
    const { target } = this;
    const turnsBack = target !== undefined && Math.sign(target.position - target.from) === -step;
    if (pointer && target !== undefined && !turnsBack && Date.now() - target.at < DOUBLE_CLICK_MS) {
      return undefined;
    }
    return unskipped(this.owner, target?.position ?? this.group, step);
  }

  async show(position: number): Promise<void> {
    const previous = this.group;
    const raised = this.owner.state?.hands ?? [];
    const target = { from: this.target?.position ?? previous, position, at: Date.now() };
    this.target = target;
    const done = await this.owner.ask({ type: "card.show", position });
    window.setTimeout(() => this.settle(target), DOUBLE_CLICK_MS);
    if (done && previous !== position) {
      const lowered = raised.map((hand) => hand.member).filter((member) => this.owner.state?.hands.every((hand) => hand.member !== member));
      this.offer({ shown: position, previous, lowered, skipped: this.passed(previous, position) });
    }
  }

  /** The card of before, and with it the hands that were up. */
  async takeBack(): Promise<void> {
    const undo = this.undo;
    this.clear();
    this.target = undefined;
    if (undo !== undefined) {
      const restore = undo.lowered.length === 0 ? {} : { restore: undo.lowered };
      await this.owner.ask({ type: "card.show", position: undo.previous, ...restore });
    }
  }

  private get group(): number {
    return this.owner.state?.position ?? 0;
  }

  /** Only where the way led by one card at a time: whoever picks a card skips none. */
  private passed(from: number, to: number): number[] {
    const between = Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
    return between.every((position) => this.owner.state?.marks[String(position)] === "skipped") ? between : [];
  }

  private settle(target: Target): void {
    if (this.target === target) {
      this.target = undefined;
    }
  }

  private offer(undo: Undo): void {
    this.clear();
    this.undo = undo;
    this.timer = window.setTimeout(() => {
      this.undo = undefined;
      this.owner.changed();
    }, UNDO_MS);
    this.owner.changed();
  }

  private clear(): void {
    window.clearTimeout(this.timer);
    this.undo = undefined;
  }
}
