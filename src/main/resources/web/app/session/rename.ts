// Another name for this member: the one thing in a session that goes by REST alone.

import * as api from "./api";
import { t } from "../messages/i18n";
import type { Session } from "./session";

/** A refusal is shown in words. */
export async function rename(session: Session, name: string): Promise<void> {
  try {
    await api.rename(session.stored.member, session.stored.token, name);
  } catch (error) {
    const status = error instanceof api.ApiError ? error.status : 0;
    session.refuse(status === 400 ? t.people.nameBad : t.refused.lost);
  }
}
