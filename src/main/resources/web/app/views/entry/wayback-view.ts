// The sessions that this device knows: the way back into each, and out of what is kept here.

import { t } from "../../messages/i18n";
import { html, nothing, type TemplateResult } from "lit-html";
import { sessionPath } from "../../ui/base";
import { e } from "../../messages/entry";
import { hasReport, type StoredSession } from "../../session/session-store";

export interface Wayback {
  /** Who is asked whether they are to be forgotten. */
  forgetting: StoredSession | undefined;
  /** This tab is that member from now on. */
  become(session: StoredSession): void;
  /** Comes in anew, with what is kept. */
  again(session: StoredSession): void;
  ask(session: StoredSession | undefined): void;
  forget(session: StoredSession): void;
}

export function waybackView(sessions: StoredSession[], way: Wayback): TemplateResult | typeof nothing {
  const open = sessions.filter((session) => session.ended !== true && session.refused !== true);
  const lost = sessions.filter((session) => session.ended !== true && session.refused === true && session.facilitatorKey !== undefined);
  const ended = sessions.filter((session) => session.ended === true);
  return html`
    ${
      open.length + lost.length === 0
        ? nothing
        : html`<section class="wayback" aria-labelledby="back-title">
          <h2 id="back-title">${e.start.backTitle}</h2>
          ${open.map((session, i) => oneView(session, way, linkView(session, way, e.start.back(session.word ?? ""), i === 0 ? "primary" : "secondary")))}
          ${lost.map((session) =>
            oneView(
              session,
              way,
              html`<button class="button button--secondary" type="button" @click=${() => way.again(session)}>${e.start.again(session.word ?? "")}</button>`,
            ),
          )}
        </section>`
    }
    ${
      ended.length === 0
        ? nothing
        : html`<section class="wayback" aria-labelledby="ended-title">
          <h2 id="ended-title">${e.start.endedTitle}</h2>
          ${ended.map((session) => oneView(session, way, linkView(session, way, e.start.endedBack(session.word ?? "", day(session.joinedAt)), "quiet")))}
        </section>`
    }
  `;
}

function linkView(session: StoredSession, way: Wayback, label: string, kind: string): TemplateResult {
  const page = hasReport(session) && Date.parse(session.expiresAt ?? "") < Date.now() ? "/verslag" : "";
  return html`<a class="button button--${kind}" href=${sessionPath(session.room, page)} @click=${() => way.become(session)}>${label}</a>`;
}

function oneView(session: StoredSession, way: Wayback, back: TemplateResult): TemplateResult {
  const asked = way.forgetting?.member === session.member;
  return html`
    <div class="wayback__one">
      ${back}
      <p class="hint">${session.name === undefined ? e.start.backAs[session.role] : e.start.backNamed[session.role](session.name)}
        ${session.ended === true ? nothing : e.start.since(day(session.joinedAt))}</p>
      ${
        asked
          ? askView(session, way)
          : html`<button class="button button--quiet" type="button" @click=${() => way.ask(session)}>${e.start.forget}</button>`
      }
    </div>
  `;
}

/** What is lost, before it is. */
function askView(session: StoredSession, way: Wayback): TemplateResult {
  const { facilitatorKey: key } = session;
  return html`
    <div class="notice" role="group" aria-labelledby="forget-question">
      <p id="forget-question" tabindex="-1">${key === undefined ? e.forget.asParticipant : e.forget.asFacilitator}</p>
      ${
        key === undefined
          ? nothing
          : html`<input class="key__code" id="forget-code" readonly aria-label=${e.open.keyTitle} .value=${key} size=${key.length} />`
      }
      <div class="panel__row">
        <button class="button button--secondary" type="button" @click=${() => way.forget(session)}>${e.forget.yes}</button>
        <button class="button button--quiet" type="button" @click=${() => way.ask(undefined)}>${e.forget.no}</button>
      </div>
    </div>
  `;
}

function day(at: number): string {
  return new Date(at).toLocaleDateString(t.locale, { day: "numeric", month: "long" });
}
