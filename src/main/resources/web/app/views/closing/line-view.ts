// A line of the outcome as text.

import { html, nothing, type TemplateResult } from "lit-html";
import { dateInWords } from "../../ui/format-time";
import { o } from "../../messages/later";
import type { Session } from "../../session/session";
import type { OutcomeContent, Owner } from "../../room/protocol";

/** With who takes it up, and when the group hears of it. */
export function contentView(session: Session, line: OutcomeContent): TemplateResult {
  const details = [
    line.owner === undefined ? "" : o.outcome.ownerIs(ownerName(session, line.owner)),
    line.due === undefined ? "" : o.outcome.dueIs(dateInWords(line.due)),
    line.position === undefined ? "" : o.outcome.cardShort(line.position),
  ].filter((detail) => detail !== "");
  return html`<p class="lines__text">${line.text}</p>${details.length === 0 ? nothing : html`<p class="hint lines__details">${details.join(" · ")}</p>`}`;
}

/** By the name of today for who is in the room, else by that of then. */
function ownerName(session: Session, owner: Owner): string {
  return session.state?.members.find((member) => member.id === owner.member)?.name ?? owner.name;
}
