// Who sits where others are, and the dialog in which that is said.

import { openDialog } from "../ui/dom";
import type { Session } from "./session";

/** The dialog of the place. */
export const ON_SITE = "zaal";

/** How many people share the device of a member; 0 for who takes part from elsewhere. */
export function peopleAt({ state }: Session, id = state?.you.id): number {
  return state?.members.find((member) => member.id === id)?.onSite ?? 0;
}

/** Of this reader, or for a facilitator of anybody. */
export function openOnSite(session: Session, member = session.state?.you.id ?? ""): void {
  session.forms.write("onSite", { member, people: peopleAt(session, member) });
  openDialog(ON_SITE);
}
