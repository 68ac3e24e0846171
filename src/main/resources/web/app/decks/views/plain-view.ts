// Tips to write more plainly, beside the text: they never stand in the way.

import { html, nothing, type TemplateResult } from "lit-html";
import { d } from "../i18n";
import { type Advice, plainLanguage, plainMarkdown } from "../plain-language";

export interface Writing {
  label: string;
  text: string;
  markdown?: boolean;
  /** How many words are mostly enough. */
  words?: number;
}

export function plainView(writings: readonly Writing[], language: string): TemplateResult {
  const found = writings
    .map((writing) => ({
      writing,
      advice: writing.markdown ? plainMarkdown(writing.text, language) : plainLanguage(writing.text, language),
      words: count(writing.text),
    }))
    .filter(({ writing, advice, words }) => advice.length > 0 || isTooLong(writing, words));
  const tips = found.reduce((sum, { writing, advice, words }) => sum + advice.length + (isTooLong(writing, words) ? 1 : 0), 0);
  return html`
    <section class="panel plain" aria-labelledby="writing-tips">
      <h2 class="panel__title" id="writing-tips">${d.plain.title}${tips === 0 ? nothing : html` <span class="badge">${tips}</span>`}</h2>
      ${
        tips === 0
          ? html`<p class="panel__empty">${d.plain.none}</p>`
          : html`<p class="hint">${d.plain.intro}</p>
            ${found.map(
              ({ writing, advice, words }) => html`
                <h3 class="plain__field">${writing.label}</h3>
                ${isTooLong(writing, words) ? html`<p>${d.plain.tooLong(words, writing.words ?? 0)}</p>` : nothing}
                <ul class="plain__list">${advice.map((one) => adviceView(one, language))}</ul>
              `,
            )}`
      }
    </section>
  `;
}

function adviceView(advice: Advice, language: string): TemplateResult {
  return html`
    <li>
      <p class="plain__sentence ${advice.long === undefined ? "" : "plain__sentence--long"}" lang=${language}>${marked(advice)}</p>
      ${advice.long === undefined ? nothing : html`<p>${d.plain.long(advice.long)}</p>`}
      ${advice.hard.map(({ word, instead }) => html`<p>${d.plain.instead(word, instead)}</p>`)}
    </li>
  `;
}

function marked({ sentence, hard }: Advice): (TemplateResult | string)[] {
  const parts: (TemplateResult | string)[] = [];
  let at = 0;
  for (const one of hard) {
    parts.push(sentence.slice(at, one.at), html`<mark>${one.word}</mark>`);
    at = one.at + one.word.length;
  }
  return [...parts, sentence.slice(at)];
}

function isTooLong(writing: Writing, words: number): boolean {
  return writing.words !== undefined && words > writing.words;
}

function count(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./-]*/gu)?.length ?? 0;
}
