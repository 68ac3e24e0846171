// For how long a card was in view, and whether it was talked about, as events tell it. Pure.

import type { State } from "./protocol";

/** Servers whose clocks differ may tell the times in another order. */
export function viewed({ position, shownAt, viewed: before }: State, until: string): Record<string, number> {
  const key = String(position);
  const now = shownAt === undefined ? 0 : Math.max(0, Date.parse(until) - Date.parse(shownAt));
  return position === 0 ? before : { ...before, [key]: (before[key] ?? 0) + now };
}

/** `position`: of the card that something was written, voted or said about, if any. */
export function talked(state: State, position = 0): number[] {
  return position === 0 || state.talked.includes(position) ? state.talked : [...state.talked, position].sort((a, b) => a - b);
}
