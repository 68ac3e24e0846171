// Another name for this member: the one thing in a session that goes by REST alone.

import * as api from "./api";
import { t } from "../messages/i18n";
import type { Session } from "./session";

/** True when it is the name now; else what is amiss is told at the field. */
export async function rename(session: Session, name: string): Promise<boolean> {
  try {
    await api.rename(session.stored.member, session.stored.token, name);
    session.forms.clear("name");
    return true;
  } catch (error) {
    const status = error instanceof api.ApiError ? error.status : 0;
    session.forms.find("name", status === 400 ? t.people.nameBad : t.refused.lost);
    return false;
  }
}
