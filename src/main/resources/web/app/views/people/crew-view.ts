// Hands and people on the facilitator's live screen: one line for each, and only what is worth telling. What is rarely done, such
// as putting somebody out, waits behind one button.

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../messages/i18n";
import { a } from "../../messages/around";
import { c } from "../../messages/cockpit";
import { p } from "../../messages/runsheet";
import { deskIcons } from "../../ui/desk-icons";
import { openDialog } from "../../ui/dom";
import { nameOf } from "../../room/display-names";
import { peopleOnline } from "../../room/vote-fold";
import type { Session } from "../../session/session";
import type { Hand, Member } from "../../room/protocol";
import { dialogView } from "../common/confirm-view";
import { lostHandView, noticesView } from "../common/status-view";
import { floorView } from "./floor-view";
import { handsView } from "./hands-view";
import { leadPeople } from "./lead-people";
import { peopleView } from "./people-view";

const MANAGE = "people";

export function queueView(session: Session): TemplateResult {
  const hands = session.state?.hands ?? [];
  return html`
    <section class="side side--hands" id="hands" aria-labelledby="hands-heading">
      <h2 class="side__title" id="hands-heading" tabindex="-1">${t.hands.title}${hands.length > 0 ? html` <span class="badge">${hands.length}</span>` : nothing}</h2>
      ${lostHandView(session)} ${floorView(session)}
      ${
        hands.length === 0
          ? html`<p class="hint side__none">${a.hands.none}</p>`
          : html`<ol class="crew crew--hands" data-scrolls>${repeat(
              hands,
              (hand) => hand.member,
              (hand, index) => handView(session, hand, index + 1),
            )}</ol>`
      }
    </section>
  `;
}

function handView(session: Session, hand: Hand, number: number): TemplateResult {
  const name = nameOf(session.names, hand.member);
  return html`
    <li class="crew__hand">
      <span class="crew__number" aria-hidden="true">${number}</span>
      <span class="crew__name">${name}</span>
      <span class="crew__told">${hand.about ? a.hands.about[hand.about] : nothing}</span>
      <button class="button button--secondary crew__call" type="button" aria-label=${a.hands.callName(name)} data-then=".floor button"
        @click=${() => session.ask({ type: "hand.call", member: hand.member })}>${c.hands.callShort}</button>
    </li>
  `;
}

export function crewView(session: Session): TemplateResult {
  const people = crewOf(session);
  return html`
    <section class="side side--people" aria-labelledby="crew-heading">
      <h2 class="side__title" id="crew-heading">${a.people.title} <span class="badge">${peopleOnline(people)}</span>
        <button class="button button--quiet side__way" type="button" aria-label=${c.people.manageLong} @click=${() => openDialog(MANAGE)}>${c.people.manage}</button></h2>
      <ul class="crew" data-scrolls aria-labelledby="crew-heading">${repeat(
        people,
        (member) => member.id,
        (member) => personView(session, member),
      )}</ul>
      ${session.state?.locked === true ? html`<p class="side__locked">${deskIcons.lock}${p.cockpit.locked}</p>` : nothing}
    </section>
  `;
}

/** Another device of the facilitator is no other person. */
function crewOf({ state }: Session): Member[] {
  const { members = [], you } = state ?? {};
  const yours = (name: string) => name.trim().toLowerCase() === you?.name.trim().toLowerCase();
  return members.filter((one) => one.role === "participant" || one.id === you?.id || !yours(one.name));
}

function personView(session: Session, member: Member): TemplateResult {
  const yours = member.id === session.state?.you.id;
  const presence = !member.online ? "offline" : member.away ? "away" : "online";
  return html`
    <li class="crew__one">
      <span class="people__presence people__presence--${presence}"><span class="visually-hidden">${presence === "online" ? nothing : html`${a.people[presence]}:`}</span></span>
      <span class="crew__name">${nameOf(session.names, member.id)}${yours ? html` <span class="hint">(${t.people.you})</span>` : nothing}</span>
      ${member.onSite === undefined ? nothing : html`<span class="badge crew__site">${a.people.onSite(member.onSite)}</span>`}
      <span class="crew__told">${worthTelling(session, member)}</span>
    </li>
  `;
}

/** One thing, the one that a facilitator would act on first. */
function worthTelling(session: Session, member: Member): string {
  const { state } = session;
  if (!member.online || member.away) {
    return a.people[member.online ? "away" : "offline"];
  }
  if (member.looking !== undefined && member.looking !== session.group) {
    return c.people.looking(member.looking);
  }
  const asked = state !== undefined && (state.pledged.length > 0 || state.status === "live");
  if (asked && member.role === "participant" && !state.pledged.includes(member.id)) {
    return c.people.notPledged;
  }
  return state?.status === "lobby" && state.elearning?.includes(member.id) === true ? c.people.elearning : "";
}

/** Everything that one can do about hands and people. */
export function manageDialog(session: Session): TemplateResult {
  return dialogView(
    MANAGE,
    a.people.title,
    html`${noticesView(session)}${handsView(session)}${peopleView(session, leadPeople)}`,
    "dialog--side",
  );
}
