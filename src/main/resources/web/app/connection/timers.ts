// Timers that are known by their names: at most one of each, as setting one anew replaces it.

import type { Environment } from "./environment";

export class Timers<Name extends string> {
  private readonly running = new Map<Name, number>();

  constructor(private readonly environment: Pick<Environment, "later" | "cancel">) {}

  set(name: Name, work: () => void, ms: number): void {
    this.clear(name);
    const timer = this.environment.later(() => {
      this.running.delete(name);
      work();
    }, ms);
    this.running.set(name, timer);
  }

  /** Also for one that is not set. */
  clear(name: Name): void {
    const timer = this.running.get(name);
    if (timer !== undefined) {
      this.environment.cancel(timer);
      this.running.delete(name);
    }
  }

  has(name: Name): boolean {
    return this.running.has(name);
  }
}
