// What Markdown becomes, as the server makes it of what it has: it catches up with every save.

import { html, nothing, type TemplateResult } from "lit-html";
import { richText } from "../../ui/rich-text";
import { d } from "../i18n";

export interface Rendered {
  id: string;
  /** What is rendered. */
  title: string;
  /** As it stands in the field. */
  text: string;
  /** As the server has it, and what it made of that. */
  saved: string;
  html: string | undefined;
  language: string;
}

export function markdownView(rendered: Rendered): TemplateResult {
  const stale = rendered.text.trim() !== rendered.saved;
  return html`
    <section class="panel markdown" aria-labelledby=${rendered.id}>
      <h2 class="panel__title" id=${rendered.id}>${d.markdown.preview(rendered.title)}</h2>
      ${rendered.html === undefined ? html`<p class="panel__empty">${d.markdown.empty}</p>` : richText(rendered.html, rendered.language)}
      ${stale ? html`<p class="hint">${d.markdown.stale}</p>` : nothing}
    </section>
  `;
}

export function markdownHelp(id: string): TemplateResult {
  return html`<details class="markdown__help"><summary>${d.markdown.help}</summary><p class="hint" id=${id}>${d.markdown.helpText}</p></details>`;
}
