// Times as people read them, on the clock of the plan.

import { t } from "./i18n";

export const MINUTE_MS = 60_000;

/** "13:05" */
export function clockTime(at: number, zone: string): string {
  return new Intl.DateTimeFormat(t.locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(at);
}

/** "dinsdag 1 december 2026" */
export function longDate(at: number, zone: string): string {
  return new Intl.DateTimeFormat(t.locale, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: zone }).format(at);
}

/** Whole minutes that have passed. */
export function minutes(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}
