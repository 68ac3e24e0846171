// The break: how long it still lasts, and who is back. Nothing happens by itself when the time is over.

import { html, nothing, type TemplateResult } from "lit-html";
import { clockTime, there } from "../../ui/format-time";
import { t } from "../../messages/i18n";
import { a } from "../../messages/around";
import { icons } from "../../ui/icons";
import { nameOf } from "../../room/display-names";
import type { Session } from "../../session/session";

export function breakView(session: Session): TemplateResult {
  const { state } = session;
  const back = state?.break?.returned ?? [];
  const returned = state !== undefined && back.includes(state.you.id);
  return html`
    <div class="break">
      <h1 id="break-heading" tabindex="-1">${t.pause.title}</h1>
      ${breakClock(session)}
      ${
        returned
          ? html`<p class="done">${icons.check}${a.pause.youAreBack}</p>`
          : html`<p><button class="button ${session.facilitates ? "button--secondary" : "button--primary"} break__back" type="button" data-then="#break-heading" @click=${() => comeBack(session)}>${a.pause.imBack}</button></p>`
      }
      <h2 class="break__who">${a.pause.back}</h2>
      ${
        back.length === 0
          ? html`<p class="hint">${a.pause.nobodyBack}</p>`
          : html`<ul class="break__people">${back.map((member) => html`<li>${icons.check}${nameOf(session.names, member)}</li>`)}</ul>`
      }
    </div>
  `;
}

/** Whoever is back from the break is not away either. */
function comeBack(session: Session): void {
  const { state } = session;
  if (state?.members.some((member) => member.id === state.you.id && member.away)) {
    void session.ask({ type: "member.back" });
  }
  void session.ask({ type: "break.return" });
}

/** Also for a shared screen. */
export function breakClock(session: Session): TemplateResult {
  const until = Date.parse(session.state?.break?.until ?? "");
  const zone = session.state?.agenda.zone ?? "UTC";
  const left = until - session.clock.now();
  const over = session.facilitates ? a.pause.overFacilitator : a.pause.over;
  return html`
    ${
      left <= 0
        ? nothing
        : html`<p class="break__left" role="timer"><span class="visually-hidden">${a.pause.left} </span>${countdown(left)}</p>
            <p class="lead">${a.pause.until(clockTime(until, zone), there(until, zone))}</p>`
    }
    <p class="lead break__over" role="status">${left <= 0 ? over : nothing}</p>
  `;
}

function countdown(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
