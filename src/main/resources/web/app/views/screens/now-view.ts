// Getting the group ready: the step large, with what to do and what to say.

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { invitationLink } from "../../session/links";
import { c } from "../../messages/cockpit";
import { p } from "../../messages/runsheet";
import type { Session } from "../../session/session";
import { openDialog } from "../../ui/dom";
import { rulesButton } from "../activities/house-rules-view";
import { pledgeAsk } from "../activities/pledge-ask";
import { previousAsk } from "../closing/previous-view";
import { copyButton } from "../invitation/invitation-view";
import { noteView } from "../runsheet/note-view";
import { promptsOf } from "../runsheet/prompts-view";
import { stepTips } from "../runsheet/tips-view";

export function nowView(session: Session): TemplateResult {
  const { state } = session;
  const step = state?.agenda.steps.find((one) => one.key === state.step?.key);
  if (step === undefined) {
    return html``;
  }
  const prompts = promptsOf(step.text);
  const say = prompts.flatMap((one) => one.say ?? []);
  const todo = prompts.filter((one) => one.say === undefined).map((one) => one.line);
  return html`
    <div class="now" data-scrolls role="region" aria-labelledby="now-heading">
      ${keyed(step.key, html`<h1 id="now-heading" tabindex="-1">${step.title} <span class="hint">${p.step.minutes(step.minutes)}</span></h1>`)}
      ${previousAsk(session)}
      <div class="now__parts">
        ${keyed(
          step.key,
          html`<div>
          ${todo.length === 0 ? nothing : html`<h2>${c.now.todo}</h2><ul class="now__todo">${todo.map((line) => html`<li>${line}</li>`)}</ul>`}
          ${stepTips(session, step.key)}
          ${step.key === "rules" ? html`${pledgeAsk(session, openDialog)}<p>${rulesButton()}</p>` : nothing}
        </div>`,
        )}
        <div class="now__say-and-keep">
          ${keyed(step.key, say.length === 0 ? nothing : html`<div><h2>${c.now.say}</h2>${say.map((line) => html`<blockquote class="now__say">${line}</blockquote>`)}</div>`)}
          <div class="now__foot">${noteView(session, `step:${step.key}`, p.step.note, { place: "-nu" })} ${shareView(session)}</div>
        </div>
      </div>
    </div>
  `;
}

function shareView({ stored }: Session): TemplateResult | typeof nothing {
  return stored.word === undefined
    ? nothing
    : html`<div class="now__share">
        <label class="form__label" for="link-and-word">${c.now.share}</label>
        <textarea class="input" id="link-and-word" rows="4" readonly .value=${c.invitation.text(invitationLink(stored.word), stored.word)}></textarea>
        <div class="panel__row">${copyButton("link-and-word", c.now.copyShare)}</div>
      </div>`;
}
