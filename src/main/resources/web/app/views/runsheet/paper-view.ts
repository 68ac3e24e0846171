// The cards to print and cut out: with explanations on their backs, or fronts alone for on the table.

import { html, nothing, type TemplateResult } from "lit-html";
import { p } from "../../messages/runsheet";
import { icons } from "../../ui/icons";
import { paperDeskOf } from "../../session/facilitator/paper-desk";
import type { Session } from "../../session/session";

/** `level` is that of the heading. */
export function paperView(session: Session, level: 3 | 4): TemplateResult {
  const desk = paperDeskOf(session);
  const button = (explained: boolean, words: string) =>
    html`<button class="button button--secondary" type="button" aria-disabled=${desk.busy ? "true" : nothing}
      @click=${() => void desk.print(explained)}>${icons.print}<span>${words}</span></button>`;
  return html`
    <div class="card-choice" role="group" aria-labelledby="paper-heading">
      ${level === 3 ? html`<h3 id="paper-heading">${p.paper.title}</h3>` : html`<h4 id="paper-heading">${p.paper.title}</h4>`}
      <p>${p.paper.text}</p>
      <div class="card-choice__ways">${button(true, p.paper.two)} ${button(false, p.paper.one)}</div>
      <p class="hint" role="status">${desk.said ?? nothing}</p>
    </div>
  `;
}
