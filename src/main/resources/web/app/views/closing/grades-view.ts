// A grade for the session: one's own until the facilitator shows all of them together, without names.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { t } from "../../messages/i18n";
import { o } from "../../messages/later";
import { icons } from "../../ui/icons";
import { expectedGrades } from "../../room/grade-count";
import { peopleAt } from "../../session/on-site";
import type { GradeDraft } from "../../session/form-state";
import type { Session } from "../../session/session";
import type { GradeSummary } from "../../room/protocol";
import { barView } from "../activities/vote-view";

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const LONGEST = 300;
const TITLE = "grade-title";

/** `again` is a facilitator's way to start anew once the grades are shown. */
export function gradesView(session: Session, again?: TemplateResult): TemplateResult {
  const grades = session.state?.grades;
  const revealed = grades?.revealed;
  return html`
    <section class="closing__part" aria-labelledby=${TITLE} data-then="#${TITLE}">
      <h2 id=${TITLE} tabindex="-1">${o.closing.grade}</h2>
      ${
        revealed !== undefined
          ? revealedView(revealed, grades?.grades ?? 0, again)
          : html`${grades?.own !== undefined && session.forms.read("grade") === undefined ? ownView(session, grades.own) : formView(session)}
            ${countView(session)}`
      }
    </section>
  `;
}

function formView(session: Session): TemplateResult {
  const own = session.state?.grades.own;
  const draft = session.forms.read("grade") ?? { grade: undefined, why: "" };
  const fault = session.forms.faultOf("grade");
  const write = (change: Partial<GradeDraft>) => session.forms.write("grade", { ...draft, ...change });
  return html`
    <form class="form" novalidate @submit=${(event: SubmitEvent) => give(session, event, draft)}>
      <fieldset class="grades" aria-describedby="grade-hint">
        <legend class="visually-hidden">${o.closing.grade}</legend>
        ${GRADES.map(
          (grade) => html`<label class="grades__one"><input type="radio" name="grade" value=${grade} .checked=${live(draft.grade === grade)}
            @change=${() => write({ grade })} /><span>${grade}</span></label>`,
        )}
      </fieldset>
      ${fault === undefined ? nothing : html`<p class="form__error" role="alert">${fault}</p>`}
      <p class="hint" id="grade-hint">${o.closing.gradeHint}${peopleAt(session) > 1 ? html` ${o.onSite.grade}` : nothing}</p>
      <div class="form__field">
        <label class="form__label" for="reason">${o.closing.why}</label>
        <p class="hint" id="reason-hint">${o.closing.whyHint}</p>
        <textarea class="input" id="reason" rows="2" maxlength=${LONGEST} aria-describedby="reason-hint"
          .value=${live(draft.why)} @input=${(event: InputEvent) => write({ why: (event.target as HTMLTextAreaElement).value })}></textarea>
      </div>
      <div class="panel__row">
        <button class="button button--secondary" type="submit">${o.closing.give}</button>
        ${own === undefined ? nothing : html`<button class="button button--quiet" type="button" @click=${() => session.forms.drop("grade")}>${t.dialog.cancel}</button>`}
      </div>
    </form>
  `;
}

function ownView(session: Session, own: { grade: number; why: string }): TemplateResult {
  const change = () => session.forms.write("grade", { grade: own.grade, why: own.why });
  return html`
    <p class="grades__own">${icons.check}<strong>${o.closing.yours(own.grade)}</strong>${own.why === "" ? nothing : html` <span>${own.why}</span>`}</p>
    <p class="hint">${o.closing.gradeHint}</p>
    <div class="panel__row">
      <button class="button button--secondary" type="button" @click=${change}>${o.closing.change}</button>
      <button class="button button--quiet" type="button" @click=${() => session.ask({ type: "grade.give", grade: null })}>${o.closing.withdraw}</button>
    </div>
  `;
}

function countView(session: Session): TemplateResult | typeof nothing {
  const { state } = session;
  return state === undefined
    ? nothing
    : html`<div class="panel__row grades__count"><p class="vote__count">${o.closing.given(state.grades.grades, expectedGrades(state))}</p></div>`;
}

function revealedView(all: GradeSummary, count: number, again?: TemplateResult): TemplateResult {
  const range = GRADES.filter((grade) => grade >= all.lowest && grade <= all.highest).reverse();
  return html`
    <p class="grades__average"><strong>${o.closing.average(all.average)}</strong> <span class="hint">${o.closing.spread(all.lowest, all.highest)}</span></p>
    <ul class="bars bars--grades">
      ${range.map((grade) => barView(String(grade), all.counts[String(grade)] ?? 0, count, o.closing.people))}
    </ul>
    ${
      all.whys.length === 0
        ? nothing
        : html`<h3>${o.closing.whys}</h3>
          <ul class="whys">${all.whys.map((why) => html`<li>${why}</li>`)}</ul>`
    }
    ${again ?? nothing}
  `;
}

async function give(session: Session, event: SubmitEvent, draft: GradeDraft): Promise<void> {
  event.preventDefault();
  const { grade } = draft;
  if (grade === undefined) {
    session.forms.find("grade", o.closing.choose);
    return;
  }
  await session.forms.once("grade", async () => {
    if (await session.ask({ type: "grade.give", grade, why: draft.why.trim() })) {
      session.forms.drop("grade");
    }
  });
}
