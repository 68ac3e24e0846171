// A facilitator's closing: one step in view, a row of dots to see where one is and to go anywhere, and one button to go on.

import { html, nothing, type TemplateResult } from "lit-html";
import { sessionPath } from "../../ui/base";
import { t } from "../../messages/i18n";
import { o } from "../../messages/later";
import { p } from "../../messages/runsheet";
import { icons } from "../../ui/icons";
import { closingCard, type ClosingStep, closingStep, closingSteps, keepStep, openQuestions } from "../../session/facilitator/closing-steps";
import { guideOf } from "../../session/facilitator/practice-guide";
import type { Session } from "../../session/session";
import { askFirst } from "../common/confirm-view";
import { cardView } from "../card/card-view";
import { gradesView } from "../closing/grades-view";
import { outcomeSection } from "../closing/outcome-view";
import { ownerForm } from "../closing/owner-form";
import { reportPreview } from "../closing/closing-view";

const PLACE = "close";

/** `away` is the way to look at the cards meanwhile. */
export function closingStepsView(session: Session, away: TemplateResult): TemplateResult {
  const step = closingStep(session);
  return html`
    <div class="closing closing--steps" data-step=${step}>
      <header class="closing__head"><h1>${t.closing.title}</h1>${away}</header>
      ${dotsView(session, step)} ${stepView(session, step)}
    </div>
  `;
}

/** Shows this step, from its top, and says so; the focus stays where it is, so that one key goes on and on. */
export function goToStep(session: Session, step: ClosingStep): void {
  const steps = closingSteps(session);
  keepStep(session, step);
  session.announcer.say(p.closing.at(steps.indexOf(step) + 1, steps.length, p.closing.name[step]));
  requestAnimationFrame(() => document.querySelector(".closing--steps")?.scrollIntoView({ block: "start" }));
}

function dotsView(session: Session, current: ClosingStep): TemplateResult {
  const steps = closingSteps(session);
  const before = steps.indexOf(current);
  return html`
    <nav class="dots" aria-label=${p.closing.steps}>
      <ol>
        ${steps.map(
          (step, index) => html`<li><button class="dots__one ${index < before ? "dots__one--passed" : ""}" type="button"
            aria-current=${step === current ? "step" : nothing} @click=${() => goToStep(session, step)}><span class="dots__label">${p.closing.name[step]}</span></button></li>`,
        )}
      </ol>
      <p class="dots__at">${p.closing.at(before + 1, steps.length, p.closing.name[current])}</p>
    </nav>
  `;
}

function stepView(session: Session, step: ClosingStep): TemplateResult {
  switch (step) {
    case "card":
      return cardStep(session);
    case "grade":
      return gradesView(session, againButton(session));
    case "tomorrow":
      return outcomeSection(session, "tomorrow", PLACE, { hint: p.closing.tomorrowHint });
    case "agreements":
      return outcomeSection(session, "agreement", PLACE, {
        hint: p.closing.agreementsHint,
        owner: (line) => ownerForm(session, line, PLACE),
      });
    case "questions":
      return html`${outcomeSection(session, "question", PLACE, { hint: p.closing.questionsHint, owner: (line) => ownerForm(session, line, PLACE) })}
        ${outcomeSection(session, "need", PLACE)}`;
    case "report":
      return html`<section class="closing__part" aria-labelledby="report-title">
        <h2 id="report-title">${p.closing.readTitle}</h2>
        <p class="hint">${o.closing.previewText}</p>
        ${reportPreview(session)}
        <p><a class="button button--quiet" href=${sessionPath(session.stored.room, "/verslag")}>${p.closing.toReport}</a></p>
      </section>`;
    case "end":
      return endStep(session);
  }
}

function cardStep(session: Session): TemplateResult {
  const card = closingCard(session);
  if (card === undefined) {
    return html``;
  }
  return html`
    <section class="closing__card" aria-label=${p.closing.name.card}>
      <p class="hint">${session.group === card.position ? p.closing.cardShown : p.closing.cardNotShown} ${p.closing.cardHint}</p>
      ${cardView(card, session.cards.length, { small: true })}
    </section>
  `;
}

function againButton(session: Session): TemplateResult {
  const again = () =>
    askFirst({
      title: p.closing.againTitle,
      text: p.closing.againText,
      confirm: p.closing.again,
      action: () => void session.ask({ type: "grades.clear" }),
    });
  return html`<div class="panel__row"><button class="button button--quiet" type="button" @click=${again}>${p.closing.again}</button></div>`;
}

/** What is not done yet stands before what cannot be taken back. */
function endStep(session: Session): TemplateResult {
  const grades = session.state?.grades;
  const hidden = (grades?.grades ?? 0) > 0 && grades?.revealed === undefined;
  const questions = openQuestions(session);
  const left: [string, ClosingStep][] = [];
  if (hidden) {
    left.push([p.closing.gradesHidden, "grade"]);
  }
  if (questions > 0) {
    left.push([p.closing.noOwner(questions), "questions"]);
  }
  return html`
    <section class="closing__part" aria-labelledby="end-title" data-then="#end-title">
      <h2 id="end-title" tabindex="-1">${p.closing.endTitle}</h2>
      ${
        left.length === 0
          ? html`<p class="closing__ready">${icons.check}${p.closing.ready}</p>`
          : html`<h3>${p.closing.notYet}</h3>
            <ul class="lines">${left.map(
              ([text, step]) => html`<li class="lines__one closing__left"><span>${text}</span>
                <button class="button button--secondary" type="button" data-then="[aria-current=step]" @click=${() => goToStep(session, step)}>${p.closing.goTo(p.closing.name[step])}</button></li>`,
            )}</ul>`
      }
      <p>${p.closing.endThanks}</p>
      <p>${guideOf(session)?.endText ?? html`${p.closing.endText} ${o.ended.keptSoon}`}</p>
    </section>
  `;
}
