// What a facilitator may begin at the group's card from *Meer*, by one press: a quiet moment, a round.

import { html, nothing, type TemplateResult } from "lit-html";
import { c } from "../../messages/cockpit";
import { icons } from "../../ui/icons";
import { groupScene } from "../../session/phase";
import type { Session } from "../../session/session";

const MINUTES = 2;

export function togetherItems(session: Session): TemplateResult | typeof nothing {
  const { state, group: position } = session;
  if (state?.status !== "live" || groupScene(session) !== "card" || session.looking !== undefined) {
    return nothing;
  }
  const quiet = state.think?.position === position && state.think.texts === undefined;
  return html`
    ${quiet ? nothing : html`<button class="button button--quiet" type="button" @click=${() => session.ask({ type: "think.open", position, minutes: MINUTES })}>${icons.edit}<span>${c.together.think(MINUTES)}</span></button>`}
    ${
      state.round
        ? html`<button class="button button--quiet" type="button" @click=${() => session.ask({ type: "round.end" })}>${icons.stop}<span>${c.together.endRound}</span></button>`
        : html`<button class="button button--quiet" type="button" @click=${() => session.ask({ type: "round.start", position })}>${icons.people}<span>${c.together.round}</span></button>`
    }
  `;
}
