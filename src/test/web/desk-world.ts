// A server with one deck and a clock that the test moves, for tests of the desk.

import type { DeckText, DeckView } from "../../main/resources/web/app/decks/deck-text";
import { apiGuidance } from "../../main/resources/web/app/decks/guidance";
import { Desk, type Unsaved } from "../../main/resources/web/app/decks/desk";
import { card, deck } from "./deck-text-tests";

export const refused = (status: number, faults: { field: string; message: string }[] = []) =>
  Object.assign(new Error(), { status, detail: "Dit klopt nog niet.", faults });

const promised = <R>(work: () => R) => new Promise<R>((resolve) => resolve(work()));

/** A server with one deck, and a device that keeps what was not saved. */
export class World {
  revision = 1;
  stored: DeckText = deck(card("a"), card("b"));
  saves: DeckText[] = [];
  joined = 0;
  trouble: Error | undefined;
  unsaved: Unsaved | undefined;
  /** What the server says to a saving instead. */
  refuseSaves: (() => never) | undefined;
  private timers = new Map<number, () => void>();
  private delays = new Map<number, number>();
  private next = 1;

  readonly desk: Desk = this.author();

  author(): Desk {
    return new Desk({
      load: () => promised(() => this.answer()),
      save: (text, tag) => promised(() => this.save(text, tag)),
      create: (text) => promised(() => this.save(text, this.tag)),
      keep: (unsaved) => (this.unsaved = unsaved === undefined ? undefined : structuredClone(unsaved)),
      kept: () => this.unsaved,
      changed: () => {},
      joined: () => this.joined++,
      later: (work, ms) => {
        this.timers.set(this.next, work);
        this.delays.set(this.next, ms);
        return this.next++;
      },
      cancel: (timer) => void this.timers.delete(timer),
    });
  }

  get tag(): string {
    return `"r${this.revision}"`;
  }

  /** Somebody else changes the deck. */
  change(text: DeckText): void {
    this.stored = text;
    this.revision++;
  }

  private answer(): { body: DeckView; tag: string } {
    if (this.trouble !== undefined) {
      throw this.trouble;
    }
    const { minutes, course, tips, ...rest } = structuredClone(this.stored);
    return { body: { ...rest, ...apiGuidance({ minutes, course, tips }), updatedAt: "", draft: true }, tag: this.tag };
  }

  private save(text: DeckText, tag: string): { body: DeckView; tag: string } {
    this.answer();
    this.refuseSaves?.();
    if (tag !== this.tag) {
      throw refused(412);
    }
    this.saves.push(structuredClone(text));
    this.change(structuredClone(text));
    return this.answer();
  }

  /** What waits for no longer than this happens, in order; what comes of it waits. */
  run(ms: number): void {
    for (const [timer, work] of [...this.timers]) {
      if ((this.delays.get(timer) ?? 0) <= ms) {
        this.timers.delete(timer);
        work();
      }
    }
  }

  async rest(): Promise<void> {
    for (let step = 0; step < 20; step++) {
      await Promise.resolve();
    }
  }

  /** Everything that waits happens, until nothing does. */
  async settle(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      const due = [...this.timers.values()];
      this.timers.clear();
      due.forEach((work) => work());
      for (let step = 0; step < 20; step++) {
        await Promise.resolve();
      }
      if (this.trouble !== undefined) {
        return;
      }
    }
  }
}
