// A button that waits for the server shows so after a moment, and does nothing when it is pressed again meanwhile: all buttons,
// in one place. Whoever asks the server says so (`whileWaiting`); which button that was for is known from the press.

import { t } from "../messages/i18n";
import { say } from "./live-region";

const SHOWN_AFTER_MS = 300;
/** A screen reader says so later: most answers are there by then. */
const SAID_AFTER_MS = 2_000;

/** How many answers a button waits for. */
const waiting = new Map<Element, number>();
/** While the handlers of a press run. */
let pressed: Element | undefined;

/** Also called for Enter in a field of a form: browsers press its button then. */
export function watchPresses(): void {
  document.addEventListener(
    "click",
    (event) => {
      const button = (event.target as Element).closest("button") ?? undefined;
      if (button !== undefined && waiting.has(button)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      pressed = button;
      window.setTimeout(() => (pressed = undefined));
    },
    true,
  );
}

/** Gives the answer back; the button that was just pressed waits for it. */
export function whileWaiting<T>(answer: Promise<T>): Promise<T> {
  const button = pressed;
  if (button !== undefined) {
    waiting.set(button, (waiting.get(button) ?? 0) + 1);
    const timers = [
      window.setTimeout(() => waiting.has(button) && show(button), SHOWN_AFTER_MS),
      window.setTimeout(() => waiting.has(button) && say(t.busy), SAID_AFTER_MS),
    ];
    const done = () => {
      timers.forEach((timer) => window.clearTimeout(timer));
      const left = (waiting.get(button) ?? 0) - 1;
      if (left > 0) {
        waiting.set(button, left);
      } else {
        letGo(button);
      }
    };
    answer.then(done, done);
  }
  return answer;
}

/** The buttons in here are for something else from now on. */
export function release(place: Element): void {
  for (const button of waiting.keys()) {
    if (place.contains(button)) {
      letGo(button);
    }
  }
}

function show(button: Element): void {
  button.setAttribute("data-busy", "");
  button.setAttribute("aria-disabled", "true");
}

function letGo(button: Element): void {
  waiting.delete(button);
  if (button.hasAttribute("data-busy")) {
    button.removeAttribute("data-busy");
    button.removeAttribute("aria-disabled");
  }
}
