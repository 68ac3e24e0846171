// The chat as this reader uses it: what they are typing, what is on its way, and what they have read.

import type { RoomState } from "../room/room-state";
import type { Command } from "../room/command";
import type { Audience } from "../room/protocol";

export class Chat {
  draft = "";
  /** How many of this reader's lines are on their way. */
  sending = 0;
  private seen = 0;

  constructor(
    private readonly state: () => RoomState | undefined,
    private readonly ask: (command: Command) => Promise<boolean>,
    private readonly changed: () => void,
  ) {}

  get unread(): number {
    const you = this.state()?.you.id;
    return (this.state()?.chat ?? []).filter((line) => line.seq > this.seen && line.by !== you).length;
  }

  /** Everything that is there now counts as read. */
  read(): void {
    const last = this.state()?.chat.at(-1)?.seq ?? 0;
    if (last > this.seen) {
      this.seen = last;
      this.changed();
    }
  }

  /** A line that could not be sent comes back into the field, unless something new stands there. */
  async say(to: Audience): Promise<void> {
    const text = this.draft.trim();
    if (text === "") {
      return;
    }
    this.draft = "";
    this.sending++;
    this.changed();
    const sent = await this.ask({ type: "chat.send", text, to });
    this.sending--;
    if (!sent && this.draft === "") {
      this.draft = text;
    }
    this.changed();
  }
}
