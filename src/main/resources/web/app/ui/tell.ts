// What came of a press, where nothing else shows it: told beside the button, and said.

import { html, nothing, render, type TemplateResult } from "lit-html";
import { say } from "./live-region";

/** Where the answer to a press is told. Ask for it before waiting: an event forgets what it came to. */
export function besideOf(event: Event): HTMLElement {
  return (event.currentTarget as Element).nextElementSibling as HTMLElement;
}

/** An empty text takes away what is told there. */
export function tell(place: HTMLElement, text: string, mark: TemplateResult | typeof nothing = nothing): void {
  render(html`${mark}${text}`, place);
  if (text !== "") {
    say(text);
  }
}
