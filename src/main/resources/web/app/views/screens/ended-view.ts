// After the end, for a participant: thanks, what was agreed, and the cards once more.

import { html, nothing, type TemplateResult } from "lit-html";
import { o } from "../../messages/later";
import { at } from "../../ui/base";
import { t } from "../../messages/i18n";
import { r } from "../../messages/report";
import type { Session } from "../../session/session";
import type { OutcomeKind } from "../../room/protocol";
import { cardView } from "../card/card-view";
import { browseView } from "../card/browse-view";
import { twistsView } from "../card/twists-view";
import { contentView } from "../closing/line-view";
import { keptText } from "../common/kept-view";
import { noticesView } from "../common/status-view";

export function endedView(session: Session): TemplateResult {
  return html`
    <div class="ended">
      ${noticesView(session)}
      <h1 tabindex="-1">${t.ended.title}</h1>
      <p class="lead">${o.ended.thanks}</p>
      <p class="ended__kept">${keptText(session)}</p>
      ${agreedView(session)}
      ${cardsAgain(session)}
      <p><a class="button button--quiet" href=${at("/")}>${t.ended.again}</a></p>
    </div>
  `;
}

/** The button stays where it is when the cards come below it: nothing else slides to where somebody just pressed. */
export function cardsAgain(session: Session): TemplateResult | typeof nothing {
  if (session.cards.length === 0) {
    return nothing;
  }
  const card = session.looking === undefined ? undefined : session.card(session.looking);
  const press = () => {
    if (card === undefined) {
      session.look(session.group || 1);
      requestAnimationFrame(focusCard);
    } else {
      session.backToGroup();
    }
  };
  return html`
    <div class="again">
      <p><button class="button button--secondary" type="button" aria-expanded=${card === undefined ? "false" : "true"} @click=${press}>${card === undefined ? o.ended.cards : o.ended.hideCards}</button></p>
      ${card === undefined ? nothing : html`${cardView(card, session.cards.length)}${twistsView(session, card)}${browseView(session)}`}
    </div>
  `;
}

/** The card comes below; so the focus brings it into view. */
function focusCard(): void {
  const title = document.querySelector<HTMLElement>(".again .card__title");
  title?.setAttribute("tabindex", "-1");
  title?.focus();
}

/** The agreements and open questions stay to be read for as long as the room is there. */
function agreedView(session: Session): TemplateResult {
  const part = (kind: OutcomeKind, title: string) => {
    const lines = (session.state?.outcomes ?? []).filter((line) => line.kind === kind);
    return lines.length === 0
      ? nothing
      : html`<section class="closing__part"><h2>${title}</h2><ul class="lines">${lines.map((line) => html`<li class="lines__one">${contentView(session, line)}</li>`)}</ul></section>`;
  };
  return html`${part("agreement", r.report.agreementsTitle)}${part("question", r.report.questionsTitle)}`;
}
