// The two menus of the facilitator's live screen, and what they lead to. A menu is a dialog beside its button: Escape and a press
// beside it close it, and the focus goes back to the button.

import { html, nothing, type TemplateResult } from "lit-html";
import { at, sessionPath } from "../../ui/base";
import { c } from "../../messages/cockpit";
import { t } from "../../messages/i18n";
import { p } from "../../messages/runsheet";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import { closeDialog, openDialog } from "../../ui/dom";
import { opensTab } from "../../ui/new-tab";
import { deskOf } from "../../session/facilitator/desk-state";
import { guideOf } from "../../session/facilitator/practice-guide";
import { lookBack, sceneOf } from "../../session/facilitator/scene";
import { inNewWindow } from "../../session/new-window";
import { phaseOf } from "../../session/phase";
import type { Session } from "../../session/session";
import { twistsLeft } from "../../room/added-cards";
import type { Mark } from "../../room/protocol";
import { lastTimeButton } from "../activities/last-time-button";
import { breakButton } from "../activities/begin-break-view";
import { togetherItems } from "../activities/together-items";
import { invite } from "../invitation/invitation-view";
import { ownCardButton } from "../card/own-card-view";
import { dialogView } from "../common/confirm-view";
import { factsheetTools } from "../factsheet/factsheet-tools";
import { keyPanel } from "../people/key-view";
import { guideLink } from "./guide-link";
import { endSession } from "./phase-bar-view";
import { remoteButton, remoteDialog } from "./remote-view";

export const SESSION_MENU = "session-menu";
export const CARD_MENU = "card-menu";
const KEY = "my-key";

export function menuDialogs(session: Session): TemplateResult {
  return html`
    ${menuView(SESSION_MENU, c.menu, sessionItems(session))}
    ${menuView(CARD_MENU, c.moreTitle, cardItems(session))}
    ${remoteDialog(session)}
    ${dialogView(KEY, c.key.title, keyView(session), "", () => deskOf(session).showKey(false))}
  `;
}

/** Whatever is pressed in it closes it first, so that what opens next gives the focus back to the button of the menu. */
function menuView(id: string, title: string, items: TemplateResult): TemplateResult {
  const chosen = (event: Event) => (event.target as Element).closest("a, button") !== null && closeDialog(id);
  const beside = (event: Event) => event.target instanceof HTMLDialogElement && closeDialog(id);
  return html`<div @click=${beside}>${dialogView(id, title, html`<div class="menu" @click=${{ handleEvent: chosen, capture: true }}>${items}</div>`, `dialog--menu dialog--${id}`)}</div>`;
}

function sessionItems(session: Session): TemplateResult {
  const locked = session.state?.locked ?? false;
  const live = session.state?.status === "live";
  // Nobody is invited to practise, and there is nothing to prepare.
  const practice = guideOf(session) !== undefined;
  return html`
    <button class="button button--quiet" type="button" @click=${() => openDialog("cards")}>${deskIcons.list}<span>${p.cockpit.overview}</span></button>
    ${
      practice
        ? nothing
        : html`<button class="button button--quiet" type="button" @click=${() => invite()}>${deskIcons.invite}<span>${p.cockpit.invite}</span></button>`
    }
    ${live ? nothing : ownCardButton(SESSION_MENU)} ${factsheetTools(session)} ${breakButton(session)} ${lastTimeButton(session)}
    <button class="button button--quiet" type="button" @click=${() => session.ask({ type: locked ? "room.unlock" : "room.lock" })}>
      ${locked ? deskIcons.lock : deskIcons.unlock}<span>${locked ? p.cockpit.unlock : p.cockpit.lock}</span></button>
    <a class="button button--quiet" href=${sessionPath(session.stored.room, "/kaart")} target="_blank" rel=${inNewWindow(session)}>${icons.screen}<span>${p.cockpit.cardOnly}</span>${opensTab()}</a>
    ${practice ? nothing : remoteButton()}
    ${
      practice
        ? nothing
        : html`<button class="button button--quiet" type="button" @click=${() => openDialog(KEY)}>${deskIcons.key}<span>${c.key.title}</span></button>`
    }
    ${
      sceneOf(session) === "now" && !practice
        ? html`<button class="button button--quiet" type="button" @click=${() => lookBack(session, true)}>${icons.left}<span>${c.now.prepare}</span></button>`
        : nothing
    }
    <hr class="menu__line" />
    <a class="button button--quiet" href=${at("/test")} target="_blank" rel="noopener">${icons.check}<span>${c.tools.test}</span>${opensTab()}</a>
    ${languageLink()}
    ${guideLink()}
    <a class="button button--quiet" href=${at("/hulp")} target="_blank" rel="noopener">${icons.question}<span>${c.tools.help}</span>${opensTab()}</a>
    ${
      live && phaseOf(session) !== "closing"
        ? html`<hr class="menu__line" /><button class="button button--quiet button--danger" type="button" @click=${() => endSession(session)}>${deskIcons.stop}<span>${p.cockpit.end}</span></button>`
        : nothing
    }
  `;
}

/** The one that the header has on other pages. */
function languageLink(): TemplateResult | typeof nothing {
  const link = document.querySelector<HTMLAnchorElement>(".site-header__language");
  return link === null
    ? nothing
    : html`<a class="button button--quiet" href=${link.getAttribute("href") ?? ""} hreflang=${link.hreflang} lang=${link.lang} data-language=${link.lang} aria-label=${link.getAttribute("aria-label") ?? nothing}>${icons.chat}<span>${link.textContent}</span></a>`;
}

const MARKS = [
  ["discussed", icons.check],
  ["skipped", deskIcons.skip],
  ["parked", deskIcons.park],
] as const;

function cardItems(session: Session): TemplateResult {
  return html`
    <div class="menu__group" role="group" aria-label=${p.mark.label}>${markButtons(session, session.shown, "button--quiet")}</div>
    ${twistButtons(session)}
    <hr class="menu__line" />
    ${togetherItems(session)} ${ownCardButton(CARD_MENU)} ${factsheetTools(session)}
  `;
}

/** One press shows the group this turn of the case. */
function twistButtons(session: Session): TemplateResult | typeof nothing {
  const card = session.card(session.shown);
  const left = card === undefined || session.state?.status !== "live" ? [] : twistsLeft(card, session.state.twists);
  return card === undefined || left.length === 0
    ? nothing
    : html`<hr class="menu__line" /><div class="menu__group" role="group" aria-label=${t.added.twists}>
        <p class="menu__hint menu__hint--above">${c.twist.what}</p>
        ${left.map(
          ({
            index,
            text,
          }) => html`<button class="button button--quiet menu__twist" type="button" @click=${() => session.ask({ type: "twist.show", position: card.position, index })}>
            ${icons.reply}<span><strong>${t.added.twists}</strong> ${text}</span></button>`,
        )}</div>`;
}

export function markButtons(session: Session, position: number, look: string): TemplateResult[] {
  const current = session.state?.marks[String(position)];
  const set = (mark: Mark) => session.ask({ type: "card.mark", position, mark: current === mark ? "none" : mark });
  return MARKS.map(
    ([mark, icon]) => html`<button class="button ${look}" type="button" aria-pressed=${current === mark ? "true" : "false"}
      @click=${() => set(mark)}>${icon}<span>${p.mark[mark]}</span></button>`,
  );
}

/** Covered until somebody asks: screens are shared. */
function keyView(session: Session): TemplateResult {
  const desk = deskOf(session);
  if (session.stored.facilitatorKey !== undefined && !desk.key) {
    return html`
      <p>${c.key.hidden}</p>
      <p><button class="button button--secondary" type="button" data-then="#key-code" @click=${() => desk.showKey(true)}>${icons.eye}<span>${c.key.show}</span></button></p>
    `;
  }
  return keyPanel(session);
}
