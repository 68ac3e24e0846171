// How the talk at a card best begins, as its makers say it to whoever leads.

import { html, nothing, type TemplateResult } from "lit-html";
import { c } from "../../messages/cockpit";
import type { Card } from "../../room/protocol";
import type { Session } from "../../session/session";

/** What is to begin at this card; undefined once the talk at it has begun in any way. */
export function toBegin({ state }: Session, { begin, position }: Card): Card["begin"] {
  return state?.talked.includes(position) ? undefined : begin;
}

/** First beside the card, with what to press where that begins it. */
export function beginView(session: Session, card: Card): TemplateResult | typeof nothing {
  const begin = toBegin(session, card);
  const here = session.state?.status === "live" && session.group === card.position;
  return begin === undefined
    ? nothing
    : html`<p class="desk__begin">${c.begin.with[begin]}${here ? html` <span class="desk__begin-how">${c.begin.how[begin]}</span>` : nothing}</p>`;
}

/** In a list of cards. */
export function beginLine({ begin }: Card): TemplateResult | typeof nothing {
  return begin === undefined ? nothing : html`<p>${c.begin.with[begin]}</p>`;
}
