// How long to wait before the next attempt, after so many in vain.

import type { Environment } from "./environment";

const FIRST_MS = 500;
const LAST_MS = 15_000;

export class Backoff {
  private failures = 0;

  constructor(private readonly environment: Pick<Environment, "random">) {}

  /** It worked; or as if this many attempts had failed. */
  reset(failures = 0): void {
    this.failures = Math.max(0, failures);
  }

  /** Doubles with every failure; the upper half is left to chance, so that a whole team doesn't come back at once. */
  next(): number {
    const most = Math.min(LAST_MS, FIRST_MS * 2 ** this.failures++);
    return most / 2 + (most / 2) * this.environment.random();
  }
}
