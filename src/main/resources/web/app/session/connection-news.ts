// What is said of the connection: that it is lost, that it is back, and that something waits for it.

import type { ConnectionStatus } from "../connection/listener";
import { t } from "../messages/i18n";
import type { Announcer } from "./announcer";

const LINE = "line";
const LATER = "later";

export class ConnectionNews {
  /** It was lost, and the reader was told. */
  private lost = false;

  constructor(private readonly announcer: Announcer) {}

  /** @param entered whether the reader was in the room: before that, there is nothing to lose */
  see(status: ConnectionStatus, entered: boolean): void {
    if (status === "waiting" && !this.lost && entered) {
      this.lost = true;
      this.announcer.say(t.line.waiting, LINE);
    } else if (status === "live" && this.lost) {
      this.lost = false;
      this.announcer.say(t.line.again, LINE);
    }
  }

  /** Something was asked of the room that goes as soon as it can. */
  waits(): void {
    this.announcer.say(t.line.later, LATER);
  }
}
