// Who is here, and the few things that one can do about that.

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { openDialog } from "../../ui/dom";
import { nameOf } from "../../room/display-names";
import type { Session } from "../../session/session";
import type { Member } from "../../room/protocol";
import { askFirst } from "../common/confirm-view";
import { lastTimeButton } from "../activities/last-time-button";
import { rulesButton } from "../activities/house-rules-view";

export function peopleView(session: Session): TemplateResult {
  const members = session.state?.members ?? [];
  const present = members.filter((member) => member.online).length;
  return html`
    <section class="panel" aria-labelledby="mensen-kop">
      <h2 class="panel__title" id="mensen-kop" tabindex="-1">${icons.people}${t.people.title} <span class="hint">${t.people.count(present)}</span></h2>
      <ul class="people">${repeat(
        members,
        (member) => member.id,
        (member) => memberView(session, member),
      )}</ul>
      <div class="panel__row">
        <button class="button button--quiet" type="button" @click=${() => openDialog("naam")}>${t.people.rename}</button>
        ${rulesButton()} ${lastTimeButton(session)}
      </div>
    </section>
  `;
}

function memberView(session: Session, member: Member): TemplateResult {
  const name = nameOf(session.names, member.id);
  const yours = member.id === session.state?.you.id;
  const presence = !member.online ? "offline" : member.away ? "away" : "online";
  return html`
    <li class="people__one">
      <span class="people__name">${name}
        ${yours ? html`<span class="hint">(${t.people.you})</span>` : nothing}
        ${member.role === "facilitator" ? html`<span class="badge">${t.people.facilitator}</span>` : nothing}
        ${session.facilitates ? promisesView(session, member.id) : nothing}
      </span>
      <span class="people__presence people__presence--${presence}">${presence === "online" && member.looking !== undefined && member.looking !== session.group ? t.people.looking(member.looking) : t.people[presence]}</span>
      ${
        session.facilitates && !yours
          ? html`<button class="button button--quiet button--danger people__remove" type="button" aria-label=${t.people.removeName(name)} title=${t.people.remove} data-then="#mensen-kop"
            @click=${() => confirmRemoval(session, member.id, name)}>${icons.close}</button>`
          : nothing
      }
    </li>
  `;
}

/** What a facilitator wants to know before they begin: who did the e-learning, and who has not pledged yet. */
function promisesView(session: Session, member: string): TemplateResult | typeof nothing {
  const { state } = session;
  if (state === undefined) {
    return nothing;
  }
  const asked = state.pledged.length > 0 || state.status === "live";
  return html`${state.status === "lobby" && state.elearning?.includes(member) === true ? html`<span class="badge">${t.people.elearning}</span>` : nothing}
    ${asked && !state.pledged.includes(member) ? html`<span class="hint people__open">${t.people.notPledged}</span>` : nothing}`;
}

function confirmRemoval(session: Session, member: string, name: string): void {
  askFirst({
    title: t.people.removeTitle(name),
    text: t.people.removeText(name),
    confirm: t.people.removeConfirm,
    danger: true,
    choices: [
      { name: "lines", label: t.people.withLines, hint: t.people.withLinesHint },
      ...(session.state?.locked === true ? [] : [{ name: "lock", label: t.people.andLock, hint: t.people.andLockHint }]),
    ],
    action: (chosen) => void session.ask({ type: "member.remove", member, lines: chosen.has("lines"), lock: chosen.has("lock") }),
  });
}
