// The break and the closing in the place of the card, as a participant sees them; and the way back for whoever looks away.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { a } from "../../messages/around";
import { icons } from "../../ui/icons";
import { groupScene, lookAway, type Phase, phaseOf } from "../../session/phase";
import type { Session } from "../../session/session";
import { cardView } from "../card/card-view";
import { withLater } from "./later-part";
import { breakView } from "../activities/break-view";

export function phaseView(session: Session, phase: Exclude<Phase, "card">): TemplateResult {
  return phase === "break" ? breakView(session) : closing(session);
}

/** Most of a session is about cards: this comes apart. */
function closing(session: Session): TemplateResult {
  return withLater(session)?.closingView(session, awayButton(session, "closing"), lastCard(session)) ?? html`<h1>${t.closing.title}</h1>`;
}

/** To look at the cards meanwhile. */
export function awayButton(session: Session, phase: Exclude<Phase, "card">): TemplateResult {
  return html`<p class="phase__away"><button class="button button--quiet" type="button" data-then=".card__title" @click=${() => lookAway(session, true)}>${icons.eye}<span>${phase === "closing" ? a.phase.toCard : a.phase.toCards}</span></button></p>`;
}

/** The deck's card for the end, once the facilitator shows it. */
function lastCard(session: Session): TemplateResult | undefined {
  const card = session.card(session.group);
  return card?.place === "last" ? cardView(card, session.cards.length, { small: true }) : undefined;
}

/** Says what the group has before it while this reader looks at cards. */
export function awayView(session: Session): TemplateResult | typeof nothing {
  const phase = groupScene(session);
  if (phase === "card" || phaseOf(session) !== "card") {
    return nothing;
  }
  return html`
    <div class="elsewhere">
      <p>${a.phase.at[phase]}</p>
      <button class="button ${session.facilitates ? "button--secondary" : "button--primary"}" type="button" data-then="h1" @click=${() => lookAway(session, false)}>${a.phase.back[phase]}</button>
    </div>
  `;
}
