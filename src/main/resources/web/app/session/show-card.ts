// Moving the whole group: absolute positions, one step for a double click, and ten seconds to think again.

export interface Undo {
  shown: number;
  previous: number;
}

const DOUBLE_CLICK_MS = 400;
const UNDO_MS = 10_000;

export class ShowCard {
  undo: Undo | undefined;

  private target: { position: number; at: number } | undefined;
  private timer: number | undefined;

  /** `group` tells where the group is; `ask` shows a card to all and tells whether that was done. */
  constructor(
    private readonly group: () => number,
    private readonly ask: (position: number) => Promise<boolean>,
    private readonly changed: () => void,
  ) {}

  /** Counts from where the group is or is about to be. A pointer's second click of a double click is no wish of its own;
   * a key is only ever pressed on purpose. Undefined: nothing to do. */
  next(step: 1 | -1, pointer: boolean): number | undefined {
    if (pointer && this.target !== undefined && Date.now() - this.target.at < DOUBLE_CLICK_MS) {
      return undefined;
    }
    return (this.target?.position ?? this.group()) + step;
  }

  async show(position: number): Promise<void> {
    const previous = this.group();
    const target = { position, at: Date.now() };
    this.target = target;
    const done = await this.ask(position);
    window.setTimeout(() => this.settle(target), DOUBLE_CLICK_MS);
    if (done && previous !== position) {
      this.offer({ shown: position, previous });
    }
  }

  async takeBack(): Promise<void> {
    const undo = this.undo;
    this.clear();
    this.target = undefined;
    if (undo !== undefined) {
      await this.ask(undo.previous);
    }
  }

  private settle(target: { position: number; at: number }): void {
    if (this.target === target) {
      this.target = undefined;
    }
  }

  private offer(undo: Undo): void {
    this.clear();
    this.undo = undo;
    this.timer = window.setTimeout(() => {
      this.undo = undefined;
      this.changed();
    }, UNDO_MS);
    this.changed();
  }

  private clear(): void {
    window.clearTimeout(this.timer);
    this.undo = undefined;
  }
}
