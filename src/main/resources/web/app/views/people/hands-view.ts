// Who wants to speak, in the order in which the server heard them.

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../messages/i18n";
import { a } from "../../messages/around";
import { icons } from "../../ui/icons";
import { lowerHand, raiseHand, yourHand } from "../../session/hand";
import { nameOf } from "../../room/display-names";
import type { Session } from "../../session/session";
import type { Hand } from "../../room/protocol";
import { floorView } from "./floor-view";

export function handsView(session: Session): TemplateResult {
  const hands = session.state?.hands ?? [];
  return html`
    <section class="panel" aria-labelledby="hands-title">
      <h2 class="panel__title" id="hands-title">${icons.hand}${t.hands.title}${hands.length > 0 ? html` <span class="badge">${hands.length}</span>` : nothing}</h2>
      ${floorView(session)}
      ${
        hands.length === 0
          ? html`<p class="panel__empty">${a.hands.none}</p>`
          : html`<ol class="queue">${repeat(
              hands,
              (hand) => hand.member,
              (hand, index) => handView(session, hand, index + 1),
            )}</ol>`
      }
      ${session.facilitates ? facilitatorRow(session, hands) : nothing}
    </section>
  `;
}

function handView(session: Session, hand: Hand, number: number): TemplateResult {
  const name = nameOf(session.names, hand.member);
  const yours = hand.member === session.state?.you.id;
  return html`
    <li class="queue__hand">
      <span class="queue__number" aria-hidden="true">${number}</span>
      <span class="queue__name">${name}${yours ? html` <span class="hint">(${t.people.you})</span>` : nothing}
        ${hand.about ? html`<span class="hint queue__about">${a.hands.about[hand.about]}</span>` : nothing}
      </span>
      ${
        session.facilitates
          ? html`<span class="queue__actions">
            <button class="button button--secondary" type="button" aria-label=${a.hands.callName(name)} data-then=".floor button"
              @click=${() => session.ask({ type: "hand.call", member: hand.member })}>${a.hands.call}</button>
            <button class="button button--quiet" type="button" aria-label=${a.hands.lowerName(name)} title=${a.hands.lowerOne}
              @click=${() => session.ask({ type: "hand.lower", member: hand.member })}>${icons.close}</button>
          </span>`
          : nothing
      }
    </li>
  `;
}

function facilitatorRow(session: Session, hands: readonly Hand[]): TemplateResult {
  return html`
    <div class="panel__row">
      ${
        hands.length > 1
          ? html`<button class="button button--quiet" type="button"
            @click=${() => session.ask({ type: "hand.lower-all" })}>${a.hands.lowerAll}</button>`
          : nothing
      }
      ${
        yourHand(session) === 0
          ? html`<button class="button button--quiet" type="button"
            @click=${() => raiseHand(session, "new")}>${t.hands.raise}</button>`
          : html`<button class="button button--quiet" type="button"
            @click=${() => lowerHand(session)}>${t.hands.lower}</button>`
      }
    </div>
  `;
}
