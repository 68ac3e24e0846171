// A report to read: on the closing page before the end, and on the report's own page.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import type { Sheet } from "../../room/report";

/** `level` is that of the report's title. */
export function paperView(sheet: Sheet, level: 1 | 2): TemplateResult {
  return html`
    <article class="paper">
      ${level === 1 ? html`<h1>${sheet.title}</h1>` : html`<h3 class="paper__title">${sheet.title}</h3>`}
      ${sheet.intro.map((line) => html`<p>${line}</p>`)}
      ${sheet.sections.map(
        (section) => html`
          <section data-part=${section.key}>
            ${level === 1 ? html`<h2>${section.heading}</h2>` : html`<h4>${section.heading}</h4>`}
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

function listView(titles: string[]): TemplateResult {
  return html`<details class="paper__more"><summary>${t.report.showRemaining}</summary>
    <ul>${titles.map((title) => html`<li>${title}</li>`)}</ul>
  </details>`;
}
