// The house rules, and everybody's own word that what is said stays within the group.

import { html, nothing, type TemplateResult } from "lit-html";
import { openDialog } from "../../ui/dom";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { nameOf } from "../../room/display-names";
import type { Session } from "../../session/session";
import { dialogView } from "../common/confirm-view";
import { noticesView } from "../common/status-view";

const DIALOG = "house-rules";
const PLEDGE = "pledge";

export function openRules(): void {
  openDialog(DIALOG);
}

export function rulesButton(): TemplateResult {
  return html`<button class="button button--quiet" type="button" @click=${openRules}>${icons.rules}<span>${t.houseRules.title}</span></button>`;
}

export type RulesChange = (session: Session, list: TemplateResult) => TemplateResult;

/** `change` is a facilitator's way to change them. */
export function rulesDialog(session: Session, change?: RulesChange): TemplateResult {
  const list = rulesList(session);
  return dialogView(
    DIALOG,
    t.houseRules.title,
    html`${noticesView(session)} ${change?.(session, list) ?? list} ${pledgeView(session, DIALOG)}`,
  );
}

/** In the lobby, where there is time to read them. */
export function rulesPanel(session: Session): TemplateResult {
  return html`
    <section class="panel rules" aria-labelledby="rules-title">
      <h2 class="panel__title" id="rules-title">${icons.rules}${t.houseRules.title}</h2>
      ${rulesList(session)} ${pledgeView(session, "lobby")}
    </section>
  `;
}

/** Who came in late is asked beside the card; it waits, and can be put aside. */
export function pledgeAsk(session: Session): TemplateResult | typeof nothing {
  const asked = !session.facilitates || session.state?.step?.key === "rules";
  if (session.state?.status !== "live" || !asked || hasPledged(session) || session.forms.isAside(PLEDGE)) {
    return nothing;
  }
  return html`
    <div class="ask" role="group" aria-labelledby="agreed-title" data-then=".card__title, h1">
      <p id="agreed-title"><strong>${t.pledge.title}.</strong> ${t.pledge.ask}</p>
      <div class="panel__row">
        <button class="button button--primary" type="button" @click=${() => pledge(session)}>${t.pledge.make}</button>
        <button class="button button--quiet" type="button" @click=${openRules}>${t.pledge.read}</button>
        <button class="button button--quiet" type="button" @click=${() => session.forms.putAside(PLEDGE, true)}>${t.pledge.later}</button>
      </div>
    </div>
  `;
}

export function hasPledged(session: Session): boolean {
  return session.state?.pledged.includes(session.state.you.id) ?? false;
}

function rulesList(session: Session): TemplateResult {
  return html`
    <p class="hint">${t.houseRules.intro}</p>
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
          ? html`<p class="done">${icons.check}${t.pledge.made}</p>`
          : html`<p>${t.pledge.ask}</p>
            <button class="button button--primary" type="button" data-then="#pledge-${place}" @click=${() => pledge(session)}>${t.pledge.make}</button>`
      }
      <p class="hint">${t.pledge.count(here.length - missing.length, here.length)}
        ${session.facilitates && missing.length > 0 ? t.pledge.missing(missing.join(", ")) : nothing}</p>
    </section>
  `;
}

function pledge(session: Session): void {
  void session.ask({ type: "pledge.make" });
}
