// What the reader must know at once: the state of the line, and a refusal in words.

import { html, nothing, type TemplateResult } from "lit-html";
import { at } from "../../ui/base";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { opensTab } from "../../ui/new-tab";
import type { Session } from "../../session/session";

/** Where the line is not what it should be, the chip opens to say what that means. */
export function chipView(session: Session): TemplateResult {
  const state = session.slower ? "slower" : session.connectionStatus;
  const inside = html`<span class="chip__dot" aria-hidden="true"></span><span class="visually-hidden">${t.line.label}: </span>${stateView(t.line[state])}`;
  return state === "slower" || state === "waiting"
    ? html`<details class="why">
        <summary class="chip chip--${state}">${inside}</summary>
        <div class="why__text">
          <p>${t.line.why[state]}</p>
          <p><a href=${at("/test")} target="_blank" rel="noopener">${t.line.test}${opensTab()}</a></p>
        </div>
      </details>`
    : html`<p class="chip chip--${state}">${inside}</p>`;
}

/** What comes behind a colon is for where there is room; it is read out anywhere. */
function stateView(words: string): TemplateResult {
  const [state, more] = words.split(": ");
  return html`<span>${state}${more === undefined ? nothing : html`<span class="chip__more">: ${more}</span>`}</span>`;
}

export function noticesView(session: Session): TemplateResult {
  return html`
    ${
      session.notice === undefined
        ? nothing
        : html`<div class="notice notice--bad" role="alert">
          <p>${session.notice}</p>
          <button class="button button--quiet" type="button" aria-label=${t.refused.dismiss} @click=${() => session.dismiss()}>${icons.close}</button>
        </div>`
    }
    ${session.facilitatorGone && !session.facilitates ? html`<div class="notice"><p>${t.people.facilitatorAway}</p></div>` : nothing}
  `;
}

/** A new card takes hands down, and whoever lost one may not have been done. It comes with a card, so it has no place above one. */
export function lostHandView({ lostHand }: Session): TemplateResult | typeof nothing {
  return lostHand.there
    ? html`<div class="notice lost-hand" data-then="#hand-button, #hands-heading">
        <p>${t.hands.lost}</p>
        <button class="button button--quiet" type="button" @click=${() => lostHand.back()}>${icons.hand}<span>${t.hands.lostBack}</span></button>
        <button class="button button--quiet" type="button" aria-label=${t.refused.dismiss} @click=${() => lostHand.letGo()}>${icons.close}</button>
      </div>`
    : nothing;
}
