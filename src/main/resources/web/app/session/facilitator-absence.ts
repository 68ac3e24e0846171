// Tells when no facilitator has been connected for a while: nobody is promoted, but nobody should wonder either.

import type { Member } from "../room/protocol";

const PATIENCE_MS = 60_000;

export class FacilitatorAbsence {
  gone = false;
  private timer: number | undefined;

  constructor(private readonly changed: () => void) {}

  see(members: readonly Member[], live: boolean): void {
    if (!live || members.some((one) => one.role === "facilitator" && one.online)) {
      window.clearTimeout(this.timer);
      this.timer = undefined;
      this.gone = false;
    } else {
      this.timer ??= window.setTimeout(() => {
        this.gone = true;
        this.changed();
      }, PATIENCE_MS);
    }
  }
}
