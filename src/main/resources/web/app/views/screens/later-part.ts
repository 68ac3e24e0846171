// What a participant writes down, the quiet moment, the closing and the end: they come once the cards are there.

import type { Session } from "../../session/session";
import { withSheet } from "../../ui/dom";
import { PartOfPage } from "../../ui/part-of-page";

export const later = new PartOfPage(async () => {
  const [part] = await Promise.all([import("./later"), withSheet("later")]);
  return part;
});

/** What there is of it by now, where several share a device. */
export function withTables(session: Session): typeof later.content {
  return session.state?.members.some(({ onSite = 0 }) => onSite > 1) === true ? withLater(session) : undefined;
}

/** What there is of it by now. */
export function withLater(session: Session): typeof later.content {
  later.want(() => session.changed());
  return later.content;
}
