// Dates as people write them.

import { t } from "../messages/i18n";

export function day(instant: string): string {
  return new Intl.DateTimeFormat(t.locale, { day: "numeric", month: "long", year: "numeric" }).format(new Date(instant));
}

export function dayAndTime(instant: string): string {
  return new Intl.DateTimeFormat(t.locale, { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" }).format(
    new Date(instant),
  );
}
