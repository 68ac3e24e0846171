// Questions to the facilitator alone: in view until they are answered, each to be answered to that one person.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { nameOf } from "../../room/display-names";
import { openQuestions, putQuestionAside } from "../../session/questions";
import { icons } from "../../ui/icons";
import type { ChatLine } from "../../room/protocol";
import type { Session } from "../../session/session";
import { p } from "../../messages/runsheet";

const LONGEST = 1000;

/** `place` makes the ids of this one its own. */
export function questionsView(session: Session, place = "question"): TemplateResult | typeof nothing {
  const questions = openQuestions(session);
  return questions.length === 0
    ? nothing
    : html`<section class="questions" aria-label=${p.questions.title}>
        <ul>${repeat(
          questions,
          (line) => line.seq,
          (line) => questionView(session, line, place),
        )}</ul>
      </section>`;
}

function questionView(session: Session, line: ChatLine, place: string): TemplateResult {
  const name = nameOf(session.names, line.by);
  const field = fieldOf(line);
  const answering = session.forms.isAside(field);
  return html`
    <li class="question" data-then="#${place}-${line.seq}, .chat">
      <p class="question__text" id="${place}-${line.seq}" tabindex="-1"><strong>${p.questions.by(name)}</strong> ${line.text}</p>
      ${
        answering
          ? answerView(session, line, name, place)
          : html`<div class="panel__row">
            <button class="button button--secondary" type="button" aria-label=${p.questions.answerName(name)} data-then="#${place}-${line.seq}-field"
              @click=${() => session.forms.putAside(field, true)}>${p.questions.answer}</button>
            <button class="button button--quiet" type="button" aria-label=${p.questions.doneName(name)}
              @click=${() => putQuestionAside(session, line.seq)}>${icons.check}<span>${p.questions.done}</span></button>
          </div>`
      }
    </li>
  `;
}

function answerView(session: Session, line: ChatLine, name: string, place: string): TemplateResult {
  const field = fieldOf(line);
  const id = `${place}-${line.seq}-field`;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const text = session.forms.text(field).trim();
    if (text !== "" && (await session.ask({ type: "chat.send", text, to: "member", member: line.by }))) {
      session.forms.type(field, "");
      session.forms.putAside(field, false);
    }
  };
  return html`
    <form class="form question__answer" @submit=${submit}>
      <label class="visually-hidden" for=${id}>${p.questions.label(name)}</label>
      <textarea class="input" id=${id} rows="2" maxlength=${LONGEST} autocomplete="off" aria-describedby="${id}-hint"
        .value=${live(session.forms.text(field))}
        @input=${(event: InputEvent) => session.forms.type(field, (event.target as HTMLTextAreaElement).value)}></textarea>
      <p class="hint" id="${id}-hint">${p.questions.hint(name)}</p>
      <div class="panel__row">
        <button class="button button--primary" type="submit">${p.questions.send}</button>
        <button class="button button--quiet" type="button" aria-label=${p.questions.doneName(name)}
          @click=${() => putQuestionAside(session, line.seq)}>${icons.check}<span>${p.questions.done}</span></button>
      </div>
    </form>
  `;
}

/** Where the answer is typed; put aside as a name for being open. */
function fieldOf(line: ChatLine): string {
  return `answer:${line.seq}`;
}
