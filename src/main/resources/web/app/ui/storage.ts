// What the browser keeps for us. Where it keeps nothing, as it refuses, has none or is full, the page itself does for as long
// as it lives.

import { at } from "./base";

/** Below a path of its host the service shares the browser's storage with whoever else is there. */
const OURS = at("");

export class Keeper {
  private readonly memory = new Map<string, string>();

  constructor(private readonly open: () => Storage | null) {}

  get(key: string): string | undefined {
    return this.memory.get(key) ?? this.attempt((storage) => storage.getItem(OURS + key)) ?? undefined;
  }

  /** Whether the browser keeps it, and not the page alone. */
  set(key: string, value: string): boolean {
    const kept = this.attempt((storage) => {
      storage.setItem(OURS + key, value);
      return storage.getItem(OURS + key) === value;
    });
    if (kept === true) {
      this.memory.delete(key);
      return true;
    }
    // What the browser has by this name is old.
    this.attempt((storage) => storage.removeItem(OURS + key));
    this.memory.set(key, value);
    return false;
  }

  remove(key: string): void {
    this.memory.delete(key);
    this.attempt((storage) => storage.removeItem(OURS + key));
  }

  /** Whether something is here that the browser would not take. */
  get overflows(): boolean {
    return this.memory.size > 0;
  }

  keys(): string[] {
    return [...new Set([...this.memory.keys(), ...(this.attempt(ours) ?? [])])];
  }

  /** The browser throws when it refuses, and gives nothing where it has no storage. */
  private attempt<T>(work: (storage: Storage) => T): T | undefined {
    try {
      const storage = this.open();
      return storage === null || storage === undefined ? undefined : work(storage);
    } catch {
      return undefined;
    }
  }
}

function ours(storage: Storage): string[] {
  return Object.keys(storage)
    .filter((key) => key.startsWith(OURS))
    .map((key) => key.slice(OURS.length));
}

/** Stays until somebody takes it away. */
export const lasting = new Keeper(() => window.localStorage);

/** Goes with the tab. */
export const ofTab = new Keeper(() => window.sessionStorage);

const PROBE = "kaartensessie.probe";

/** Whether what is told here would not outlive the page. */
export function keepsNothing(): boolean {
  const keepers = [lasting, ofTab];
  const probed = keepers.every((keeper) => keeper.set(PROBE, ""));
  keepers.forEach((keeper) => keeper.remove(PROBE));
  return !probed || keepers.some((keeper) => keeper.overflows);
}
