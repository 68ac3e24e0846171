// When a session begins that is not about to.

import { t } from "../messages/i18n";
import { clockTime, inZone, MINUTE_MS, there } from "../ui/format-time";
import type { Session } from "./session";

/** From then on it begins any moment. */
const SOON_MS = 15 * MINUTE_MS;

/** "donderdag 3 december" and "13:00"; undefined where there is no plan, or its time has come. */
export function beginning(session: Session): { day: string; time: string } | undefined {
  const { startsAt, zone } = session.state?.agenda ?? {};
  const start = Date.parse(startsAt ?? "");
  const now = session.clock.now();
  if (zone === undefined || Number.isNaN(start) || start - now < SOON_MS) {
    return undefined;
  }
  const year = (at: number) => inZone(zone, { year: "numeric" }).format(at);
  const day: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long" };
  return {
    day: inZone(zone, year(start) === year(now) ? day : { ...day, year: "numeric" }).format(start),
    time: clockTime(start, zone) + there(start, zone),
  };
}

/** What a participant's page is called until then. */
export function lobbyTitle(session: Session): string {
  return beginning(session) === undefined ? t.lobby.title : t.lobby.titleFar;
}
