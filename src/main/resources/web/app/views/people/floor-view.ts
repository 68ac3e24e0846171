// Who speaks now, and who is next in a round.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { nameOf } from "../../room/display-names";
import type { Session } from "../../session/session";

/** Shown to all. */
export function floorView(session: Session): TemplateResult | typeof nothing {
  const floor = session.state?.floor;
  if (floor === undefined || floor === null) {
    return nothing;
  }
  const yours = floor === session.state?.you.id;
  const name = nameOf(session.names, floor);
  const round = session.state?.round;
  const next = round?.ahead[0];
  const done = () => session.ask(round ? { type: "round.next", member: floor } : { type: "hand.lower", member: floor });
  return html`
    <p class="floor ${yours ? "floor--you" : ""}">
      <span>${yours ? t.hands.floorYou : t.hands.floor(name)}
        ${round ? html`<span class="floor__next">${next === undefined ? t.round.last : t.round.next(next === session.state?.you.id ? t.people.you : nameOf(session.names, next))}</span>` : nothing}</span>
      ${
        session.facilitates || yours
          ? html`<button class="button button--quiet" type="button" aria-label=${t.hands.doneName(name)} data-then=${session.facilitates ? ".bar__next" : "#hand-button"}
            @click=${done}>${t.hands.done}</button>`
          : nothing
      }
    </p>
  `;
}
