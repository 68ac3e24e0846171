// Nothing but the card, for a shared screen or a beamer.

import { html, nothing, type TemplateResult } from "lit-html";
import { sessionPath } from "../../ui/base";
import { t } from "../../messages/i18n";
import { o } from "../../messages/later";
import { icons } from "../../ui/icons";
import { groupScene } from "../../session/phase";
import type { Session } from "../../session/session";
import { breakClock } from "../activities/break-view";
import { cardView } from "./card-view";
import { wayInView } from "./way-in-view";
import { twistsView } from "./twists-view";
import { noticesView } from "../common/status-view";
import { hasVote, voteToShow } from "../activities/vote-view";

export function cardOnlyView(session: Session): TemplateResult {
  const card = session.card(session.group);
  return html`
    <div class="only">
      ${noticesView(session)}
      ${
        groupScene(session) === "break"
          ? html`<div class="break"><h1>${t.pause.title}</h1>${breakClock(session)}</div>`
          : card === undefined
            ? waitingView(session)
            : html`${cardView(card, session.cards.length, { heading: 1, choices: !hasVote(session, card) })}${twistsView(session, card)}${voteToShow(session, card)}`
      }
      <p class="only__ways">
        ${
          document.fullscreenEnabled
            ? html`<button class="button button--quiet" type="button" @click=${() => void document.documentElement.requestFullscreen()}>${icons.screen}<span>${o.cardOnly.fullscreen}</span></button>`
            : nothing
        }
        <a class="button button--quiet" href=${sessionPath(session.stored.room)}>${t.toSession}</a>
      </p>
    </div>
  `;
}

/** Before the first card: the way in, where this device knows the word. */
function waitingView(session: Session): TemplateResult {
  const { word } = session.stored;
  const title = html`<h1 class="only__waiting">${o.cardOnly.waiting}</h1>`;
  if (word === undefined || session.state?.status !== "lobby") {
    return title;
  }
  return wayInView(session, word, title);
}
