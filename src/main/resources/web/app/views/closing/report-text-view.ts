// A report to read: on the closing page before the end, and on the report's own page.

import { html, nothing, type TemplateResult } from "lit-html";
import { r } from "../../messages/report";
import type { Sheet } from "../../room/report";

/** The level of the heading that the report's title is. */
export type Level = 1 | 2 | 3;

export function paperView(sheet: Sheet, level: Level): TemplateResult {
  return html`
    <article class="paper">
      ${titleView(sheet.title, level)}
      ${sheet.intro.map((line) => html`<p>${line}</p>`)}
      ${sheet.sections.map(
        (section) => html`
          <section data-part=${section.key}>
            ${headingView(section.heading, level)}
            <ul>
              ${section.items.map(
                (item) =>
                  html`<li><span class="paper__text">${item.text}</span>${item.details.length === 0 ? nothing : html`<span class="paper__detail">${item.details.join(" · ")}</span>`}${item.list === undefined ? nothing : listView(item.list)}</li>`,
              )}
            </ul>
          </section>
        `,
      )}
    </article>
  `;
}

function titleView(title: string, level: Level): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1>${title}</h1>`;
    case 2:
      return html`<h2 class="paper__title">${title}</h2>`;
    case 3:
      return html`<h3 class="paper__title">${title}</h3>`;
  }
}

function headingView(heading: string, level: Level): TemplateResult {
  switch (level) {
    case 1:
      return html`<h2 class="paper__heading">${heading}</h2>`;
    case 2:
      return html`<h3 class="paper__heading">${heading}</h3>`;
    case 3:
      return html`<h4 class="paper__heading">${heading}</h4>`;
  }
}

function listView(titles: string[]): TemplateResult {
  return html`<details class="paper__more"><summary>${r.report.showRemaining}</summary>
    <ul>${titles.map((title) => html`<li>${title}</li>`)}</ul>
  </details>`;
}
