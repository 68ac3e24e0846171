// How long the deck takes, the e-learning that belongs to it, and tips at the steps of the runsheet.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Editing } from "../editing";
import { type CourseText, lacking, type Lacking, STEPS, tidyCourse, tidyTips } from "../guidance";
import { d } from "../i18n";
import { textField } from "./text-field";

const LONGEST_NAME = 200;
const LONGEST_URL = 1_000;
const LONGEST_TIP = 1_000;

export function lengthField(editing: Editing): TemplateResult {
  const { deck, desk } = editing;
  const error = isWrong(deck, "minutes") ? d.g.minutesWrong : desk.faults.get("minutes");
  return textField(
    {
      id: "set-length",
      label: d.fields["minutes"] ?? "",
      hint: d.g.minutesHint,
      value: deck.minutes ?? "",
      error,
      maxlength: 3,
      keys: "numeric",
    },
    (minutes) => editing.change({ ...deck, minutes }),
  );
}

export function courseFields(editing: Editing): TemplateResult {
  const { deck, desk } = editing;
  const change = (part: Partial<typeof deck>) => editing.change({ ...deck, ...part });
  const course = tidyCourse(deck.course);
  const put = (part: keyof CourseText) => (value: string) => change({ course: { ...tidyCourse(deck.course), [part]: value } });
  const wrong = (part: Lacking, words: string, fault: string) => (isWrong(deck, part) ? words : desk.faults.get(fault));
  return html`
    <div class="form__field">
      <label class="switch"><input type="checkbox" id="set-e-learning" aria-describedby="set-e-learning-hint" .checked=${deck.eLearning}
        @change=${(event: Event) => change({ eLearning: (event.currentTarget as HTMLInputElement).checked })} /><span>${d.deck.eLearning}</span></label>
      <p class="hint" id="set-e-learning-hint">${d.deck.eLearningHint}</p>
    </div>
    ${
      deck.eLearning
        ? html`<fieldset class="choice form"><legend class="form__label">${d.g.course}</legend>
          <p class="hint">${d.g.courseHint}</p>
          ${textField({ id: "course-name", label: d.g.courseName, value: deck.course?.name ?? "", error: desk.faults.get("course.name"), maxlength: LONGEST_NAME, language: deck.language }, put("name"))}
          ${textField({ id: "course-url", label: d.g.courseUrl, hint: d.g.courseUrlHint, value: deck.course?.url ?? "", error: wrong("url", d.g.courseUrlWrong, "course.url"), maxlength: LONGEST_URL, keys: "url" }, put("url"))}
          ${textField({ id: "course-minutes", label: d.g.courseMinutes, value: deck.course?.minutes ?? "", error: wrong("courseMinutes", d.g.courseMinutesWrong, "course.minutes"), maxlength: 3, keys: "numeric" }, put("minutes"))}
          <div class="form__field">
            <label class="form__label" for="course-free">${d.g.courseFree}</label>
            <select class="input" id="course-free" @change=${(event: Event) => put("free")((event.target as HTMLSelectElement).value)}>
              ${(["", "true", "false"] as const).map((value) => html`<option value=${value} ?selected=${value === course.free}>${value === "" ? d.g.unknown : d.values[value]}</option>`)}
            </select>
          </div></fieldset>`
        : nothing
    }
  `;
}

/** Folded, as most decks have a tip at some steps only. */
export function tipFields(editing: Editing): TemplateResult {
  const { deck, desk } = editing;
  const tips = deck.tips ?? tidyTips();
  const filled = STEPS.filter((step) => tips[step].trim() !== "").length;
  return html`
    <details class="more">
      <summary>${d.g.tips(filled)}</summary>
      <div class="form">
        <p class="hint">${d.g.tipsHint}</p>
        ${STEPS.map((step) =>
          textField(
            {
              id: `tip-${step}`,
              label: d.g.steps[step],
              value: tips[step],
              error: desk.faults.get(`tips.${step}`),
              maxlength: LONGEST_TIP,
              rows: 2,
              language: deck.language,
            },
            (tip) => editing.change({ ...deck, tips: { ...tips, [step]: tip } }),
          ),
        )}
      </div>
    </details>
  `;
}

function isWrong({ minutes, course }: Editing["deck"], part: Lacking): boolean {
  return lacking({ minutes: minutes ?? "", course: tidyCourse(course) }).includes(part);
}
