// A number with a button on either side. A button that can go no further stays, so that it keeps the focus.

import { html, type TemplateResult } from "lit-html";
import { o } from "../../messages/later";

export interface Stepper {
  /** What is counted. */
  words: string;
  /** In the place of the words, where there is more to see. */
  label?: TemplateResult;
  count: number;
  least: number;
  most: number;
  step: (by: 1 | -1) => void;
}

export function stepperView({ words, label, count, least, most, step }: Stepper): TemplateResult {
  const button = (by: 1 | -1, sign: string, name: string) => {
    const ends = count + by < least || count + by > most;
    return html`<button class="stepper__button" type="button" aria-label=${name} aria-disabled=${ends ? "true" : "false"}
      @click=${() => ends || step(by)}>${sign}</button>`;
  };
  return html`
    <div class="stepper" role="group" aria-label=${`${words}: ${count}`}>
      <span class="stepper__words">${label ?? words}</span>
      ${button(-1, "−", o.onSite.less(words))}<span class="stepper__count">${count}</span>${button(1, "+", o.onSite.more(words))}
    </div>
  `;
}
