// Dates as people write them.

import { t } from "../messages/i18n";

export function day(instant: string): string {
  return new Intl.DateTimeFormat(t.locale, { day: "numeric", month: "long", year: "numeric" }).format(new Date(instant));
}

/** As a day is written in a deck, by the clock of this device. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

export function dayAndTime(instant: string): string {
  return new Intl.DateTimeFormat(t.locale, { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" }).format(
    new Date(instant),
  );
}
