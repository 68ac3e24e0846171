// Times as people read them, on the clock of the plan.

import { t } from "../messages/i18n";

export const MINUTE_MS = 60_000;

const TIME: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const formats = new Map<string | undefined, Intl.DateTimeFormat>();

/** "13:05" */
export function clockTime(at: number, zone: string): string {
  return clock(zone).format(at);
}

/** " (tijd in Amsterdam)" for a reader whose own clock shows another time then, and nothing for all others. */
export function there(at: number, zone: string): string {
  return sameHere(at, zone) ? "" : t.clock.there(place(zone));
}

/** As `there`, in a sentence about all times of a page. */
export function allThere(at: number, zone: string): string | undefined {
  return sameHere(at, zone) ? undefined : t.clock.all(place(zone));
}

function sameHere(at: number, zone: string): boolean {
  return clock(undefined).format(at) === clock(zone).format(at);
}

/** Making one takes longer than using it a hundred times. */
function clock(zone: string | undefined): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = zone === undefined ? new Intl.DateTimeFormat(t.locale, TIME) : inZone(zone, TIME);
    formats.set(zone, format);
  }
  return format;
}

/** The city after which a zone is named. */
function place(zone: string): string {
  const name = known(zone);
  return name.slice(name.lastIndexOf("/") + 1).replaceAll("_", " ");
}

/** "dinsdag 1 december 2026" */
export function longDate(at: number, zone: string): string {
  return inZone(zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(at);
}

/** Whether "2026-12-01" has passed there. */
export function isPastDay(day: string, zone: string): boolean {
  return day < inZone(zone, { dateStyle: "short" }, "sv").format(Date.now());
}

export function inZone(zone: string, form: Intl.DateTimeFormatOptions, locale: string = t.locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: known(zone) });
}

/** UTC where this browser does not know the zone: an old room may have one that only Java knew. */
function known(zone: string): string {
  try {
    new Intl.DateTimeFormat("nl", { timeZone: zone });
    return zone;
  } catch {
    return "UTC";
  }
}

/** Whole minutes that have passed. */
export function minutes(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}

/** A whole day, wherever the reader is. */
export function dateInWords(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(date.getTime())
    ? day
    : date.toLocaleDateString(t.locale, {
        weekday: "long",
        day: "numeric",
        month: "long",
        year: "numeric",
        timeZone: "UTC",
      });
}
