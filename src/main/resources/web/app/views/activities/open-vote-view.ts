// How a facilitator has the group choose, and learns of a vote that is still open elsewhere.

import { html, nothing, type TemplateResult } from "lit-html";
import { deskIcons } from "../../ui/desk-icons";
import type { Session } from "../../session/session";
import { act, PLACE } from "../../session/vote-actions";
import type { Card } from "../../room/protocol";
import { hasChoices } from "../../room/vote-options";
import { voteOn } from "./vote-view";
import { c } from "../../messages/cockpit";

/** The facilitator's button, at a card that has something to choose. */
export function openVoteButton(session: Session, card: Card): TemplateResult | typeof nothing {
  if (session.state?.status !== "live" || !hasChoices(card) || voteOn(session, card) !== undefined) {
    return nothing;
  }
  return html`<button class="bar__button" type="button" id="open-vote" aria-label=${c.card.voteLong} data-then="#${PLACE}" @click=${() => act(session, "vote.open", card.position)}>${deskIcons.vote}<span>${c.card.vote}</span></button>`;
}

/** Says that the group moved on from a card where choosing is still open. */
export function voteElsewhere(session: Session): TemplateResult | typeof nothing {
  const vote = session.state?.vote;
  if (!session.facilitates || session.state?.status !== "live" || !vote || vote.counts !== undefined || vote.position === session.group) {
    return nothing;
  }
  return html`
    <div class="notice">
      <p>${c.vote.elsewhere(vote.position, vote.votes)}</p>
      <button class="button button--quiet" type="button" data-then=".card__title, h1" @click=${() => act(session, "vote.close", vote.position)}>${c.vote.closeElsewhere}</button>
    </div>
  `;
}
