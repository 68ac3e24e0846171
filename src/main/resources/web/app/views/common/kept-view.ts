// Until when everything of the session is kept: the same words wherever it is told.

import { t } from "../../messages/i18n";
import { clockTime, longDate } from "../../ui/format-time";
import type { Session } from "../../session/session";

export function keptText(session: Session): string {
  const { ended, expiresAt } = session.stored;
  const zone = session.state?.agenda.zone;
  if (ended !== true || expiresAt === undefined || zone === undefined) {
    return t.ended.keptSoon;
  }
  const at = Date.parse(expiresAt);
  return t.ended.kept(t.ended.moment(longDate(at, zone), clockTime(at, zone)));
}
