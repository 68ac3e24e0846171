// What changed between two versions, with the words marked.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import type { Begin, Sensitivity } from "../../room/deck-protocol";
import type { CardField, CardText, DeckField } from "../deck-text";
import { type Change, type Difference, isEmpty, type Part, wordDifference } from "../difference";
import type { Fact } from "../facts";
import { type CourseText, STEPS, type Tips } from "../guidance";
import { d } from "../i18n";

export function differenceView(difference: Difference, language: string): TemplateResult {
  if (isEmpty(difference)) {
    return html`<p>${d.difference.same}</p>`;
  }
  const { fields, added, removed, changed, reordered } = difference;
  return html`
    <p class="hint">${d.difference.legend}</p>
    ${fields.length === 0 ? nothing : html`<article class="difference"><h3>${d.difference.about}</h3>${changesView(fields, language)}</article>`}
    ${added.map((card) => wholeCard(card, "added", language))}
    ${changed.map(({ card, changes }) => html`<article class="difference"><h3>${d.difference.changed}: <span lang=${language}>${card.title}</span></h3>${changesView(changes, language)}</article>`)}
    ${removed.map((card) => wholeCard(card, "removed", language))}
    ${reordered ? html`<p>${d.difference.reordered}</p>` : nothing}
  `;
}

/** A value of a field as text, such as a list of choices or a kind. */
export function valueText(field: DeckField | CardField, value: unknown): string {
  if (Array.isArray(value)) {
    return listed(value.map((one: unknown) => (typeof one === "string" ? one : factText(one as Fact))));
  }
  if (field === "course") {
    return listed(courseLines(value as CourseText));
  }
  if (field === "tips") {
    return listed(tipLines(value as Tips));
  }
  if (field === "kind") {
    return t.kind[value as keyof typeof t.kind];
  }
  if (field === "begin") {
    return d.card.begin.ways[value as Begin | ""];
  }
  if (field === "sensitivity" && value !== "") {
    return d.card.closeness[value as Sensitivity];
  }
  if (field === "language") {
    return d.list.languages[String(value)] ?? String(value);
  }
  return typeof value === "boolean" || field === "place" || value === "" ? (d.values[String(value)] ?? String(value)) : String(value);
}

function listed(lines: readonly string[]): string {
  return lines.length === 0 ? (d.values[""] ?? "") : lines.map((line) => `– ${line}`).join("\n");
}

function courseLines({ name, url, minutes, free }: CourseText): string[] {
  const { g } = d;
  const told = [
    [g.courseName, name],
    [g.courseUrl, url],
    [g.courseMinutes, minutes],
    [g.courseFree, free === "" ? "" : (d.values[free] ?? free)],
  ] as const;
  return told.filter(([, value]) => value !== "").map(([what, value]) => `${what}: ${value}`);
}

function tipLines(tips: Tips): string[] {
  return STEPS.filter((step) => tips[step] !== "").map((step) => `${d.g.steps[step]}: ${tips[step]}`);
}

function factText({ about, source, checkedOn, toCheck }: Fact): string {
  return [`${about}: ${source}`, checkedOn, ...(toCheck === "" ? [] : [`${d.facts.toCheck}: ${toCheck}`])].join("; ");
}

function changesView(changes: readonly Change<DeckField | CardField>[], language: string): TemplateResult {
  return html`<dl class="difference__fields">
    ${changes.map(
      ({ field, old, now }) =>
        html`<div><dt>${d.fields[field] ?? field}</dt><dd lang=${language}>${words(wordDifference(valueText(field, old), valueText(field, now)))}</dd></div>`,
    )}
  </dl>`;
}

function wholeCard(card: CardText, how: "added" | "removed", language: string): TemplateResult {
  const text = (value: string) => words([{ text: value, kind: how }]);
  return html`
    <article class="difference">
      <h3>${d.difference[how]}: <span lang=${language}>${card.title}</span></h3>
      <p class="difference__text" lang=${language}>${text(card.text)}</p>
      ${card.choices.length === 0 ? nothing : html`<p class="difference__text" lang=${language}>${text(valueText("choices", card.choices))}</p>`}
      ${card.begin === "" ? nothing : html`<p class="difference__text">${text(valueText("begin", card.begin))}</p>`}
      ${card.ask === "" ? nothing : html`<p class="difference__text" lang=${language}>${text(card.ask)}</p>`}
      ${card.explanation === "" ? nothing : html`<details><summary>${d.fields["explanation"]}</summary><p class="difference__text" lang=${language}>${text(card.explanation)}</p></details>`}
      ${card.twists.length === 0 ? nothing : html`<details><summary>${d.fields["twists"]}</summary><p class="difference__text" lang=${language}>${text(valueText("twists", card.twists))}</p></details>`}
    </article>
  `;
}

/** The marks are told to a screen reader in words too. */
function words(parts: readonly Part[]): (TemplateResult | string)[] {
  return parts.map(({ text, kind }) => {
    const spoken = kind === "added" ? d.difference.addedWord : d.difference.removedWord;
    if (kind === "same") {
      return text;
    }
    const hidden = html`<span class="visually-hidden">${spoken} </span>`;
    return kind === "added" ? html`<ins>${hidden}${text}</ins>` : html`<del>${hidden}${text}</del>`;
  });
}
