// Somebody comes to a session that this browser is in already: who is it?

import "../../session/shared";
import { html, nothing, type TemplateResult } from "lit-html";
import { e } from "../../messages/entry";
import type { StoredSession } from "../../session/session-store";

/** `other`: comes in as somebody else, or with another word; absent where one can't. */
export function whoView(
  members: StoredSession[],
  goOn: (member: StoredSession) => void,
  other?: { person(): void; word(): void },
): TemplateResult {
  const leads = members.some((member) => member.role === "facilitator");
  return html`
    <h1 tabindex="-1" id="who">${e.who.title(members[0]?.word ?? members[0]?.title ?? "")}</h1>
    <ul class="who">
      ${members.map(
        (member, i) => html`<li>
          <button class="button ${i === 0 ? "button--primary" : "button--secondary"} button--wide" type="button" @click=${() => goOn(member)}>${e.who.goOn(member.name ?? "")}</button>
          <p class="hint">${e.start.backAs[member.role]}</p>
        </li>`,
      )}
    </ul>
    ${
      other === undefined
        ? nothing
        : html`<p class="entry__other">
          <button class="button button--quiet" type="button" @click=${() => other.person()}>${leads ? e.who.asParticipant : e.who.other}</button>
          <button class="button button--quiet" type="button" @click=${() => other.word()}>${e.start.otherWord}</button>
        </p>`
    }
  `;
}
