// After the end: thanks, the cards once more, and the facilitator's way to erase at once.

import { html, nothing, type TemplateResult } from "lit-html";
import { at, sessionPath } from "../../ui/base";
import { t } from "../../messages/i18n";
import { followUpLink } from "../../session/links";
import type { Session } from "../../session/session";
import type { OutcomeKind } from "../../room/protocol";
import { cardView } from "../card/card-view";
import { browseView } from "../card/browse-view";
import { contentView } from "../closing/outcome-view";
import { eraseButton } from "../common/erase-view";
import { noticesView } from "../common/status-view";

export function endedView(session: Session): TemplateResult {
  const card = session.looking === undefined ? undefined : session.card(session.looking);
  return html`
    <div class="ended">
      ${noticesView(session)}
      <h1 tabindex="-1">${t.ended.title}</h1>
      <p class="lead">${t.ended.thanks}</p>
      <p>${t.ended.kept}</p>
      ${agreedView(session)}
      <div class="panel__row">
        ${session.facilitates ? html`<a class="button button--primary" href=${sessionPath(session.stored.room, "/verslag")}>${t.closing.toReport}</a>` : nothing}
        ${
          card === undefined && session.cards.length > 0
            ? html`<button class="button button--secondary" type="button" data-then=".card__title" @click=${() => session.look(session.group || 1)}>${t.ended.cards}</button>`
            : nothing
        }
        ${
          session.facilitates
            ? html`<a class="button button--secondary" href=${followUpLink(session.stored.room)}>${t.followUp.plan}</a>${eraseButton(session)}`
            : nothing
        }
        <a class="button button--quiet" href=${at("/")}>${t.ended.again}</a>
      </div>
      ${card === undefined ? nothing : html`${cardView(card, session.cards.length)}${browseView(session)}`}
    </div>
  `;
}

/** The agreements and open questions stay to be read for as long as the room is there. */
function agreedView(session: Session): TemplateResult {
  const part = (kind: OutcomeKind, title: string) => {
    const lines = (session.state?.outcomes ?? []).filter((line) => line.kind === kind);
    return lines.length === 0
      ? nothing
      : html`<section class="closing__part"><h2>${title}</h2><ul class="lines">${lines.map((line) => html`<li class="lines__one">${contentView(session, line)}</li>`)}</ul></section>`;
  };
  return html`${part("agreement", t.report.agreementsTitle)}${part("question", t.report.questionsTitle)}`;
}

/** Why this browser is not in the session (any more), and the way back. */
export function disconnectedView(reason: "removed" | "unknown" | "replaced" | "erased"): TemplateResult {
  const text =
    reason === "erased"
      ? { title: t.ended.erased, text: t.ended.erasedText, action: t.ended.again }
      : { action: t.disconnected.action, ...t.disconnected[reason] };
  const way =
    reason === "replaced"
      ? html`<button class="button button--primary" type="button" @click=${() => location.reload()}>${text.action}</button>`
      : html`<a class="button button--primary" href=${at("/")}>${text.action}</a>`;
  return html`
    <div class="ended">
      <h1 tabindex="-1">${text.title}</h1>
      <p class="lead">${text.text}</p>
      <p>${way}</p>
    </div>
  `;
}
