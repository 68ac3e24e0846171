// What the session before this one left, for its facilitators: what became of it, and who sees it.

import { html, nothing, type TemplateResult } from "lit-html";
import { c } from "../../messages/cockpit";
import type { Session } from "../../session/session";
import type { EarlierLine, Previous, Standing } from "../../room/protocol";
import { type Asking, lastTimeDialog, lastTimeView } from "../activities/last-time-view";

const STANDINGS: Standing[] = ["done", "underway", "dropped"];

export function previousDialog(session: Session): TemplateResult | typeof nothing {
  return lastTimeDialog(session, asking(session));
}

/** In the first step with the group: last time comes first. */
export function previousAsk(session: Session): TemplateResult | typeof nothing {
  const previous = session.state?.previous;
  const first = session.state?.agenda.steps.find((step) => step.key !== "preparation");
  return previous === undefined || session.state?.step?.key !== first?.key
    ? nothing
    : html`<section class="now__last" aria-labelledby="last-time-question"><h2 id="last-time-question" tabindex="-1">${c.now.last.ask}</h2>${lastTimeView(previous, asking(session))}</section>`;
}

function asking(session: Session): Asking {
  return {
    ask: (line) => askView(session, line),
    share: (previous) => shareView(session, previous),
  };
}

function askView(session: Session, line: EarlierLine): TemplateResult {
  const mark = (state: Standing) => session.ask({ type: "previous.mark", item: line.item, state: line.state === state ? "none" : state });
  return html`<div class="panel__row" role="group" aria-label=${line.text}>
    ${STANDINGS.map(
      (
        state,
      ) => html`<button class="button button--toggle" type="button" aria-pressed=${line.state === state ? "true" : "false"} aria-label=${c.now.last.mark(state, line.text)}
        @click=${() => mark(state)}>${c.now.last.marks[state]}</button>`,
    )}
  </div>`;
}

/** One button that keeps its place and the focus. */
function shareView(session: Session, { shared }: Previous): TemplateResult {
  return html`<div class="panel__row">
    <button class="button button--secondary" type="button" @click=${() => session.ask({ type: "previous.share", shared: !shared })}>${shared ? c.now.last.unshare : c.now.last.share}</button>
    ${shared ? html`<p class="hint">${c.now.last.shared}</p>` : nothing}
  </div>`;
}
