// Where the quiet moment stands; what it looks like comes with what a participant needs later.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Session } from "../../session/session";
import type { Card } from "../../room/protocol";
import { withLater } from "./later-part";
import { openNotes } from "./open-notes";

export function thinkPart(session: Session, card: Card): TemplateResult | typeof nothing {
  const moment = session.state?.status === "live" ? session.state.think : null;
  if (moment?.position !== card.position) {
    return nothing;
  }
  return withLater(session)?.thinkView(session, moment, () => openNotes(session)) ?? html`<p class="loading">…</p>`;
}
