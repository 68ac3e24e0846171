// A step that is a page of its own to its reader: the browser's own button leads back from it.

import type { Step } from "./entry-check";

export class StepHistory {
  private left: Step | undefined;

  /** @param come goes to the step that was left */
  constructor(come: (step: Step) => void) {
    window.addEventListener("popstate", () => {
      const { left } = this;
      this.left = undefined;
      if (left !== undefined) {
        come(left);
      }
    });
  }

  leave(step: Step): void {
    history.pushState(history.state, "");
    this.left = step;
  }

  /** Back by a button of the page, so that the browser's own has no press that does nothing. False where nothing was left. */
  back(): boolean {
    if (this.left !== undefined) {
      history.back();
      return true;
    }
    return false;
  }
}
