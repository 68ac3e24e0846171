// What the session before this one left, as everybody sees it once a facilitator shows it.

import { html, nothing, type TemplateResult } from "lit-html";
import { dateInWords } from "../../ui/format-time";
import { DIALOG } from "./last-time-button";
import { a } from "../../messages/around";
import { o } from "../../messages/later";
import { icons } from "../../ui/icons";
import type { Session } from "../../session/session";
import type { EarlierLine, Previous } from "../../room/protocol";
import { dialogView } from "../common/confirm-view";

/** `ask` is a facilitator's way to say what became of a line; `share` to show all of them. */
export interface Asking {
  ask(line: EarlierLine): TemplateResult;
  share(previous: Previous): TemplateResult;
}

export function lastTimeDialog(session: Session, asking?: Asking): TemplateResult | typeof nothing {
  const previous = session.state?.previous;
  return previous === undefined ? nothing : dialogView(DIALOG, a.outcome.previous, lastTimeView(previous, asking), "dialog--side");
}

/** In the lobby of a participant. */
export function lastTimePanel({ state }: Session): TemplateResult | typeof nothing {
  return state?.previous === undefined
    ? nothing
    : html`<section class="panel" aria-labelledby="previous-title"><h2 class="panel__title" id="previous-title">${icons.undo}${a.outcome.previous}</h2>${lastTimeView(state.previous)}</section>`;
}

export function lastTimeView(previous: Previous, asking?: Asking): TemplateResult {
  const lines = [
    ...previous.agreements.map((line) => ({ line, kind: o.outcome.kind.agreement })),
    ...previous.questions.map((line) => ({ line, kind: o.outcome.kind.question })),
  ];
  return html`
    <p>${o.outcome.previousText(previous.title, previous.discussed)}</p>
    ${
      lines.length === 0
        ? html`<p class="hint">${o.outcome.previousNone}</p>`
        : html`<ul class="lines">${lines.map(({ line, kind }) => html`<li class="lines__one"><p class="lines__kind">${kind}</p>${lineView(line, asking)}</li>`)}</ul>${asking?.share(previous) ?? nothing}`
    }
  `;
}

/** Cards of another session have other numbers here. */
function lineView(line: EarlierLine, asking: Asking | undefined): TemplateResult {
  const details = [
    line.owner === undefined ? "" : o.outcome.ownerIs(line.owner),
    line.due === undefined ? "" : o.outcome.dueIs(dateInWords(line.due)),
    asking !== undefined || line.state === undefined ? "" : o.outcome.became[line.state],
  ].filter((detail) => detail !== "");
  return html`<p class="lines__text">${line.text}</p>${details.length === 0 ? nothing : html`<p class="hint lines__details">${details.join(" · ")}</p>`}${asking?.ask(line) ?? nothing}`;
}
