// Who is here, and the few things that one can do about that.

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../messages/i18n";
import { a } from "../../messages/around";
import { icons } from "../../ui/icons";
import { openDialog } from "../../ui/dom";
import { peopleOnline } from "../../room/vote-fold";
import { openOnSite } from "../../session/on-site";
import { nameOf } from "../../room/display-names";
import type { Session } from "../../session/session";
import type { Member } from "../../room/protocol";
import { lastTimeButton } from "../activities/last-time-button";
import { rulesButton } from "../activities/house-rules-view";

/** What a facilitator sees of a member besides, and does about them. */
export type Lead = Record<"told" | "tools", (session: Session, member: Member) => TemplateResult | typeof nothing>;

export function peopleView(session: Session, lead?: Lead): TemplateResult {
  const members = session.state?.members ?? [];
  return html`
    <section class="panel" aria-labelledby="people-heading">
      <h2 class="panel__title" id="people-heading" tabindex="-1">${icons.people}${a.people.title} <span class="hint">${a.people.count(peopleOnline(members))}</span></h2>
      <ul class="people">${repeat(
        members,
        (member) => member.id,
        (member) => memberView(session, member, lead),
      )}</ul>
      <div class="panel__row">
        <button class="button button--quiet" type="button" @click=${() => openDialog("name-dialog")}>${a.people.rename}</button>
        <button class="button button--quiet" type="button" @click=${() => openOnSite(session)}>${a.people.place}</button>
        ${rulesButton()} ${lastTimeButton(session)}
      </div>
    </section>
  `;
}

function memberView(session: Session, member: Member, lead?: Lead): TemplateResult {
  const name = nameOf(session.names, member.id);
  const yours = member.id === session.state?.you.id;
  const presence = !member.online ? "offline" : member.away ? "away" : "online";
  return html`
    <li class="people__one">
      <span class="people__name">${name}
        ${yours ? html`<span class="hint">(${t.people.you})</span>` : nothing}
        ${member.role === "facilitator" ? html`<span class="badge">${a.people.facilitator}</span>` : nothing}
        ${member.onSite === undefined ? nothing : html`<span class="badge">${a.people.onSite(member.onSite)}</span>`}
        ${lead?.told(session, member)}
      </span>
      <span class="people__presence people__presence--${presence}">${presence === "online" && member.looking !== undefined && member.looking !== session.group ? a.people.looking(member.looking) : a.people[presence]}</span>
      ${lead?.tools(session, member)}
    </li>
  `;
}
