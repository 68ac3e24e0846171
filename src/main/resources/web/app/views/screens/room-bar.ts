// The bar of a participant: five things, always at the same place at the thumb. What one does there is shown there.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { handWish, lowerHand, yourHand } from "../../session/hand";
import { phaseOf } from "../../session/phase";
import type { Session } from "../../session/session";
import { openAround } from "./around-part";
import { CHAT, HAND, PEOPLE } from "./dialog-names";
import { openNotes } from "./open-notes";

/** `sided`: people and chat are on the page already. */
export function roomBar(session: Session, sided: boolean): TemplateResult {
  return html`
    <div class="room-bar" role="group" aria-label=${t.bar.label}>
      ${wishView(session)}
      <div class="room-bar__items">
        ${handButton(session, sided)}
        <button class="room-bar__item" type="button" @click=${() => openNotes(session)}>
          <span class="room-bar__icon">${icons.note}</span><span>${t.bar.note}</span></button>
        ${sided ? nothing : panelButtons(session)} ${awayButton(session, sided)}
      </div>
    </div>
  `;
}

/** Always the same button, so that it keeps the focus. Its name has the words that are seen, and the number. */
function handButton(session: Session, sided: boolean): TemplateResult {
  const number = yourHand(session);
  const up = number > 0;
  const press = () => (up ? void lowerHand(session) : openAround(session, HAND));
  return html`
    <button class="room-bar__item ${up ? "room-bar__item--on" : ""}" type="button" id="hand-button" aria-haspopup=${up ? nothing : "dialog"}
      aria-label=${up ? `${t.hands.lower}, ${t.hands.number(number)}` : t.hands.raise} @click=${press}>
      <span class="room-bar__icon">${icons.hand}${up ? html`<span class="badge" data-number=${number}></span>` : nothing}</span><span>${up && sided ? t.hands.lower : t.bar.hand}</span></button>
  `;
}

/** A line that is dead sends nothing: what was asked for is shown until it is done. */
function wishView(session: Session): TemplateResult | typeof nothing {
  const wish = session.offline ? handWish(session) : undefined;
  return wish === undefined ? nothing : html`<p class="room-bar__note">${wish === "up" ? t.bar.upSoon : t.bar.downSoon}</p>`;
}

function panelButtons(session: Session): TemplateResult {
  const hands = session.state?.hands.length ?? 0;
  const { unread } = session.chat;
  return html`
    <button class="room-bar__item" type="button" @click=${() => openAround(session, PEOPLE)}>
      <span class="room-bar__icon">${icons.people}${badge(hands, `${t.hands.title}: ${hands}`)}</span><span>${t.bar.people}</span></button>
    <button class="room-bar__item" type="button" @click=${() => openAround(session, CHAT, () => session.chat.read())}>
      <span class="room-bar__icon">${icons.chat}${badge(unread, t.chat.unread(unread))}</span><span>${t.bar.chat}</span></button>
  `;
}

function badge(count: number, words: string): TemplateResult | typeof nothing {
  return count === 0
    ? nothing
    : html`<span class="badge"><span aria-hidden="true">${count}</span><span class="visually-hidden">${words}, </span></span>`;
}

/** In a break its own button says that one is back, and says it for this one too. Where the bar is narrow it has few words. */
function awayButton(session: Session, sided: boolean): TemplateResult {
  const away = isAway(session);
  const named = away && phaseOf(session) !== "break";
  return html`
    <button class="room-bar__item ${away ? "room-bar__item--on" : ""}" type="button" aria-pressed=${away && !named ? "true" : nothing} aria-label=${named ? t.people.comeBack : nothing}
      @click=${() => session.ask({ type: away ? "member.back" : "member.away" })}>
      <span class="room-bar__icon">${icons.away}</span><span>${!named ? t.people.goAway : sided ? t.people.comeBack : t.bar.back}</span></button>
  `;
}

function isAway(session: Session): boolean {
  return session.state?.members.some((member) => member.id === session.state?.you.id && member.away) ?? false;
}
