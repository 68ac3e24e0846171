// The chat as this reader uses it: what they are typing, what is on its way, and what they have read. A draft, and a line that
// the server has not got yet, outlive a reload; with whom they are for, so that nothing private comes out in public.

import type { FormState, Said } from "./form-state";
import type { RoomState } from "../room/room-state";
import type { Command } from "../room/command";

interface Owner {
  readonly state: RoomState | undefined;
  readonly forms: FormState;
  ask(command: Command): Promise<boolean>;
  changed(): void;
}

const DRAFT = "chat";
const TO = "chat-to";

export class Chat {
  private seen = 0;
  /** What this page itself sent; anything else that is kept as being sent is of a page that is gone. */
  private readonly sent: Said[] = [];

  constructor(private readonly owner: Owner) {}

  get draft(): string {
    return this.owner.forms.text(DRAFT);
  }

  set draft(text: string) {
    this.owner.forms.type(DRAFT, text);
  }

  get to(): Said["to"] {
    return this.owner.forms.text(TO) === "facilitator" ? "facilitator" : "all";
  }

  set to(whom: Said["to"]) {
    this.owner.forms.type(TO, whom === "all" ? "" : whom);
  }

  /** How many of this reader's lines are on their way. */
  get sending(): number {
    return this.sent.length;
  }

  get unread(): number {
    const you = this.owner.state?.you.id;
    return (this.owner.state?.chat ?? []).filter((line) => line.seq > this.seen && line.by !== you).length;
  }

  /** Everything that is there now counts as read. */
  read(): void {
    const last = this.owner.state?.chat.at(-1)?.seq ?? 0;
    if (last > this.seen) {
      this.seen = last;
      this.owner.changed();
    }
  }

  /** With the first snapshot: what was there is not news, and a line that never arrived comes back into the field. */
  begin(): void {
    const { state, forms } = this.owner;
    const own = (state?.chat ?? []).filter((line) => line.by === state?.you.id);
    const lost = (forms.read("sending") ?? []).filter(
      ({ text, to, after }) => !own.some((line) => line.seq > after && line.text === text && line.to === to),
    );
    forms.drop("sending");
    lost.reverse().forEach((said) => this.takeBack(said));
    this.read();
  }

  /** A line that could not be sent comes back into the field, before what was typed since. */
  async say(): Promise<void> {
    const said = { text: this.draft.trim(), to: this.to, after: this.owner.state?.seq ?? 0 };
    const { text, to } = said;
    if (text === "") {
      return;
    }
    this.draft = "";
    this.sent.push(said);
    this.hold();
    const done = await this.owner.ask({ type: "chat.send", text, to });
    this.sent.splice(this.sent.indexOf(said), 1);
    if (!done) {
      this.takeBack(said);
    }
    this.hold();
  }

  /** What was private makes private what it comes back to. */
  private takeBack(said: Said): void {
    this.draft = this.draft === "" ? said.text : `${said.text}\n${this.draft}`;
    this.to = said.to === "facilitator" ? said.to : this.to;
  }

  private hold(): void {
    this.owner.forms.write("sending", [...this.sent]);
  }
}
