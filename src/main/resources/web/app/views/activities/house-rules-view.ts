// The house rules, and everybody's own word that what is said stays within the group.

import { html, nothing, type TemplateResult } from "lit-html";
import { openDialog } from "../../ui/dom";
import { t } from "../../messages/i18n";
import { a } from "../../messages/around";
import { icons } from "../../ui/icons";
import { nameOf } from "../../room/display-names";
import type { Session } from "../../session/session";
import { dialogView } from "../common/confirm-view";
import { noticesView } from "../common/status-view";
import { hasPledged, HOUSE_RULES, pledge } from "./pledge-ask";

export function openRules(): void {
  openDialog(HOUSE_RULES);
}

export function rulesButton(): TemplateResult {
  return html`<button class="button button--quiet" type="button" @click=${openRules}>${icons.rules}<span>${a.houseRules.title}</span></button>`;
}

export type RulesChange = (session: Session, list: TemplateResult) => TemplateResult;

/** `change` is a facilitator's way to change them. */
export function rulesDialog(session: Session, change?: RulesChange): TemplateResult {
  const list = rulesList(session);
  return dialogView(
    HOUSE_RULES,
    a.houseRules.title,
    html`${noticesView(session)} ${change?.(session, list) ?? list} ${pledgeView(session, HOUSE_RULES)}`,
  );
}

/** In the lobby, where there is time to read them. */
export function rulesPanel(session: Session): TemplateResult {
  return html`
    <section class="panel rules" aria-labelledby="rules-title">
      <h2 class="panel__title" id="rules-title">${icons.rules}${a.houseRules.title}</h2>
      ${rulesList(session)} ${pledgeView(session, "lobby")}
    </section>
  `;
}

function rulesList(session: Session): TemplateResult {
  return html`
    <p class="hint">${a.houseRules.intro}</p>
    <ol class="rules__list">
      ${(session.state?.rules ?? []).map((rule) => html`<li>${rule}</li>`)}
    </ol>
  `;
}

/** `place` makes the ids of this one its own. */
function pledgeView(session: Session, place: string): TemplateResult | typeof nothing {
  const state = session.state;
  if (state === undefined || state.status === "ended") {
    return nothing;
  }
  const here = state.members.filter((member) => member.online || state.pledged.includes(member.id));
  const missing = here.filter((member) => !state.pledged.includes(member.id)).map((member) => nameOf(session.names, member.id));
  return html`
    <section class="pledge" aria-labelledby="pledge-${place}">
      <h3 id="pledge-${place}" tabindex="-1">${t.pledge.title}</h3>
      ${
        hasPledged(session)
          ? html`<p class="done">${icons.check}${a.pledge.made}</p>`
          : html`<p>${t.pledge.ask}</p>
            <button class="button button--primary" type="button" data-then="#pledge-${place}" @click=${() => pledge(session)}>${t.pledge.make}</button>`
      }
      <p class="hint">${a.pledge.count(here.length - missing.length, here.length)}
        ${session.facilitates && missing.length > 0 ? a.pledge.missing(missing.join(", ")) : nothing}</p>
    </section>
  `;
}
