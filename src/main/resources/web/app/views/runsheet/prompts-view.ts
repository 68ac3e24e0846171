// What a step asks, line by line: what to do, and sentences to say.

import { html, nothing, type TemplateResult } from "lit-html";

const SAY = /^(Zeg|Say):\s*/;

export interface Prompt {
  /** As the facilitator wrote it. */
  line: string;
  /** The sentence alone, where the line is one to say. */
  say?: string;
}

export function promptsOf(text: string | undefined): Prompt[] {
  return (text ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => (SAY.test(line) ? { line, say: line.replace(SAY, "") } : { line }));
}

export function promptsView(text: string | undefined): TemplateResult | typeof nothing {
  const prompts = promptsOf(text);
  return prompts.length === 0
    ? nothing
    : html`<ul class="prompts">${prompts.map(({ line, say }) => html`<li class=${say === undefined ? nothing : "prompts__say"}>${line}</li>`)}</ul>`;
}
