// Until when the session and its report are kept: the same words wherever it is told.

import { o } from "../../messages/later";
import { clockTime, longDate } from "../../ui/format-time";
import type { Session } from "../../session/session";

export function keptText(session: Session): string {
  const { ended, expiresAt, reportExpiresAt } = session.stored;
  const zone = session.state?.agenda.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (ended !== true || expiresAt === undefined) {
    return o.ended.keptSoon;
  }
  const at = Date.parse(expiresAt);
  const report = Date.parse(reportExpiresAt ?? "");
  const until = o.ended.moment(longDate(at, zone), clockTime(at, zone));
  if (report > at && session.clock.now() > at) {
    return o.ended.keptReport(longDate(report, zone));
  }
  return report > at ? o.ended.kept(until, longDate(report, zone)) : o.ended.keptAll(until);
}
