// What a facilitator sees of each member besides, and does about them.

import { html, nothing, type TemplateResult } from "lit-html";
import { a } from "../../messages/around";
import { c } from "../../messages/cockpit";
import { icons } from "../../ui/icons";
import { nameOf } from "../../room/display-names";
import { openOnSite } from "../../session/on-site";
import type { Session } from "../../session/session";
import { askFirst } from "../common/confirm-view";
import type { Lead } from "./people-view";

export const leadPeople: Lead = {
  told: (session, { id }) => promisesView(session, id),
  tools: (session, { id }) => (id === session.state?.you.id ? nothing : toolsView(session, id, nameOf(session.names, id))),
};

function toolsView(session: Session, member: string, name: string): TemplateResult {
  return html`<button class="button button--quiet people__tool" type="button" aria-label=${c.people.onSiteName(name)} title=${a.people.place}
      @click=${() => openOnSite(session, member)}>${icons.people}</button>
    <button class="button button--quiet button--danger people__tool" type="button" aria-label=${c.people.removeName(name)} title=${c.people.remove} data-then="#people-heading"
      @click=${() => confirmRemoval(session, member, name)}>${icons.close}</button>`;
}

/** What a facilitator wants to know before they begin: who did the e-learning, and who has not pledged yet. */
function promisesView(session: Session, member: string): TemplateResult | typeof nothing {
  const { state } = session;
  if (state === undefined) {
    return nothing;
  }
  const asked = state.pledged.length > 0 || state.status === "live";
  return html`${state.status === "lobby" && state.elearning?.includes(member) === true ? html`<span class="badge">${c.people.elearning}</span>` : nothing}
    ${asked && !state.pledged.includes(member) ? html`<span class="hint people__open">${c.people.notPledged}</span>` : nothing}`;
}

function confirmRemoval(session: Session, member: string, name: string): void {
  askFirst({
    title: c.people.removeTitle(name),
    text: c.people.removeText(name),
    confirm: c.people.removeConfirm,
    danger: true,
    choices: [
      { name: "lines", label: c.people.withLines, hint: c.people.withLinesHint },
      ...(session.state?.locked === true ? [] : [{ name: "lock", label: c.people.andLock, hint: c.people.andLockHint }]),
    ],
    action: (chosen) => void session.ask({ type: "member.remove", member, lines: chosen.has("lines"), lock: chosen.has("lock") }),
  });
}
