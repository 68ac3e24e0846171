// Everybody's own word that what is said stays within the group, asked of who came in late.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import type { Session } from "../../session/session";

/** The dialog in which they can be read. */
export const HOUSE_RULES = "house-rules";
const PLEDGE = "pledge";

/** Beside the card; it waits, and can be put aside. `open` shows a dialog. */
export function pledgeAsk(session: Session, open: (dialog: string) => void): TemplateResult | typeof nothing {
  const asked = !session.facilitates || session.state?.step?.key === "rules";
  if (session.state?.status !== "live" || !asked || hasPledged(session) || session.forms.isAside(PLEDGE)) {
    return nothing;
  }
  return html`
    <div class="ask" role="group" aria-labelledby="agreed-title" data-then=".card__title, h1">
      <p id="agreed-title"><strong>${t.pledge.title}.</strong> ${t.pledge.ask}</p>
      <div class="panel__row">
        <button class="button button--primary" type="button" @click=${() => pledge(session)}>${t.pledge.make}</button>
        <button class="button button--quiet" type="button" @click=${() => open(HOUSE_RULES)}>${t.pledge.read}</button>
        <button class="button button--quiet" type="button" @click=${() => session.forms.putAside(PLEDGE, true)}>${t.pledge.later}</button>
      </div>
    </div>
  `;
}

export function hasPledged(session: Session): boolean {
  return session.state?.pledged.includes(session.state.you.id) ?? false;
}

export function pledge(session: Session): void {
  void session.ask({ type: "pledge.make" });
}
