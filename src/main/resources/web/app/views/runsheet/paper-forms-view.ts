// What the printed runsheet has for when nothing else works: what to do, and where to write what the group agrees.

import { html, type TemplateResult } from "lit-html";
import { p } from "../../messages/runsheet";
import { longDate } from "../../ui/format-time";
import type { OutcomeKind } from "../../room/protocol";
import type { Session } from "../../session/session";

/** Empty rows for as many lines as a session has, and for as many people. */
const LINES = 6;
const PEOPLE = 7;
const NEEDS = 3;

export function formsView(session: Session): TemplateResult {
  const { paper } = p;
  return html`
    <h2>${paper.broken}</h2>
    <ol>${paper.brokenSteps.map((step) => html`<li>${step}</li>`)}</ol>
    <section class="sheet__forms">
      <h2>${paper.forms}</h2>
      ${formView(paper.agreements, [paper.what, paper.who, paper.when], lines(session, "agreement"), LINES)}
      ${formView(paper.questions, [paper.what, paper.who, paper.when], lines(session, "question"), LINES)}
      ${formView(paper.needs, [paper.what], lines(session, "need"), NEEDS)}
      ${formView(paper.people, [paper.name, paper.grade, paper.tomorrow], [], PEOPLE)}
    </section>
  `;
}

/** What was written in the session already, as far as it is told here. */
function lines({ state }: Session, kind: OutcomeKind): string[][] {
  return (state?.outcomes ?? [])
    .filter((line) => line.kind === kind)
    .map(({ text, owner, due }) =>
      kind === "need" ? [text] : [text, owner?.name ?? "", due === undefined ? "" : longDate(Date.parse(due), "UTC")],
    );
}

function formView(title: string, columns: string[], filled: string[][], empty: number): TemplateResult {
  const rows = [...filled, ...Array.from({ length: empty }, () => columns.map(() => ""))];
  return html`
    <table class="sheet__form">
      <caption>${title}</caption>
      <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table>
  `;
}
