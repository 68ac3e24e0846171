// After the end: thanks, the cards once more, and the facilitator's way to erase at once.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../i18n";
import type { Session } from "../session";
import { cardView } from "./card-view";
import { askFirst } from "./confirm-view";
import { leafView } from "./leaf-view";
import { noticesView } from "./status-view";

export function endedView(session: Session): TemplateResult {
  const card = session.looking === undefined ? undefined : session.card(session.looking);
  return html`
    <div class="ended">
      ${noticesView(session)}
      <h1>${t.ended.title}</h1>
      <p class="lead">${t.ended.thanks}</p>
      <p>${t.ended.kept}</p>
      <div class="panel__row">
        ${card === undefined && session.cards.length > 0
          ? html`<button class="button button--secondary" type="button" @click=${() => session.look(session.group || 1)}>${t.ended.cards}</button>`
          : nothing}
        ${session.facilitates
          ? html`<button class="button button--danger-outline" type="button" @click=${() => erase(session)}>${t.ended.erase}</button>`
          : nothing}
        <a class="button button--quiet" href="/">${t.ended.again}</a>
      </div>
      ${card === undefined ? nothing : html`${cardView(card, session.cards.length)}${leafView(session)}`}
    </div>
  `;
}

function erase(session: Session): void {
  askFirst({
    title: t.ended.eraseTitle,
    text: t.ended.eraseText,
    confirm: t.ended.eraseConfirm,
    danger: true,
    action: () => void session.erase(),
  });
}

/** Why this browser is not in the session (any more), and the way back. */
export function farewellView(reason: "removed" | "unknown" | "erased"): TemplateResult {
  const text =
    reason === "erased"
      ? { title: t.ended.erased, text: t.ended.erasedText, action: t.ended.again }
      : { ...t.farewell[reason], action: t.farewell.action };
  return html`
    <div class="ended">
      <h1>${text.title}</h1>
      <p class="lead">${text.text}</p>
      <p><a class="button button--primary" href="/">${text.action}</a></p>
    </div>
  `;
}
