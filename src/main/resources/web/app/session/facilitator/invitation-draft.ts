// The text of the invitation: as it was made from the agenda, or as a facilitator changed it, which the room keeps. The server
// knows neither the word nor its link: both leave this window as the name of their place only.

import { at } from "../../ui/base";
import * as api from "../api";
import { invitationLink } from "../links";
import type { Session } from "../session";
import type { Field } from "./autosave";
import { autosaveOf } from "./facilitator-session";
import { p } from "../../messages/runsheet";

const LINK = "{link}";
const WORD = "{word}";
const LONGEST_SUBJECT = 200;
const LONGEST_TEXT = 4_000;
/** What goes into one frame, with all that stands around it. */
const MOST_BYTES = 7_500;

type Part = "subject" | "text";

export class InvitationDraft {
  /** As the server had it when it was asked last. */
  made: api.Invitation | undefined;
  failed = false;

  readonly subject: Field = this.field("subject", (text) =>
    text.trim() === "" || text.includes("\n") || text.length > LONGEST_SUBJECT ? p.invite.subjectWrong : undefined,
  );
  readonly text: Field = this.field("text", (text) =>
    text.trim() === "" || text.length > LONGEST_TEXT || new TextEncoder().encode(JSON.stringify(text)).length > MOST_BYTES
      ? p.invite.bodyWrong
      : undefined,
  );

  private basis = "";

  constructor(readonly session: Session) {}

  /** What the word opens; without the word on this device, the way in. */
  get link(): string {
    const { word } = this.session.stored;
    return word === undefined ? location.origin + at("/") : invitationLink(word);
  }

  get isEdited(): boolean {
    return this.session.state?.invitation !== undefined;
  }

  /** As it stands in its field. */
  now(part: Part): string {
    return autosaveOf(this.session).text(this[part]);
  }

  get hasWord(): boolean {
    return this.closed(this.now("text")).includes(WORD);
  }

  /** The word as a line of its own below the link, or not at all. */
  putWord(wanted: boolean): void {
    const lines = this.closed(this.now("text")).split("\n");
    const link = lines.findIndex((line) => line.includes(LINK));
    const changed = wanted
      ? inserted(lines, link < 0 ? lines.length : link + 1, p.invite.wordLine)
      : lines.filter((line) => !line.includes(WORD));
    const drafts = autosaveOf(this.session);
    drafts.type(this.text, this.filled(changed.join("\n")));
    drafts.flush(this.text.key);
  }

  /** Takes the text that is made from the agenda back. */
  async renew(): Promise<void> {
    if (await this.session.ask({ type: "invitation.set", subject: null, text: null })) {
      [this.subject, this.text].forEach((field) => autosaveOf(this.session).giveUp(field.key));
    }
  }

  /** Asks the server anew when the agenda is another one, or a changed text was taken back. */
  follow(): void {
    const { state } = this.session;
    const basis = JSON.stringify([state?.agenda, Object.keys(state?.invitation ?? {})]);
    if (state !== undefined && basis !== this.basis) {
      this.basis = basis;
      void this.make();
    }
  }

  async make(): Promise<void> {
    const { room, token } = this.session.stored;
    const basis = this.basis;
    this.failed = false;
    try {
      const made = await api.invitation(room, token);
      if (basis === this.basis) {
        this.made = made;
      }
    } catch {
      this.failed = basis === this.basis;
    }
    this.session.changed();
  }

  /** The session for a calendar, with the text as it is in its field: what was just typed is sent first. */
  async appointment(): Promise<string> {
    const drafts = autosaveOf(this.session);
    for (const field of [this.subject, this.text]) {
      if (["typing", "saving"].includes(drafts.status(field.key) ?? "")) {
        await this.session.send(field.command(drafts.text(field)));
      }
    }
    return api.appointment(this.session.stored.room, this.session.stored.token);
  }

  /** What stands in place of the names. */
  get places(): [name: string, value: string][] {
    const { word } = this.session.stored;
    return [[LINK, this.link], ...(word === undefined ? [] : [[WORD, word] as [string, string]])];
  }

  private field(part: Part, wrong: (text: string) => string | undefined): Field {
    return {
      key: `invitation:${part}`,
      current: () => this.filled(this.session.state?.invitation?.[part] ?? this.made?.[part] ?? ""),
      command: (text) => ({ type: "invitation.set", [part]: this.closed(text) }),
      wrong: (text) => wrong(this.closed(text)),
    };
  }

  private filled(text: string): string {
    return this.places.reduce((filled, [name, value]) => filled.replaceAll(name, () => value), text);
  }

  /** The word goes as it is written here, whatever its capitals. */
  private closed(text: string): string {
    return this.places.reduce((open, [name, value]) => open.replace(new RegExp(escaped(value), "giu"), () => name), text);
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

function inserted(lines: string[], index: number, line: string): string[] {
  return [...lines.slice(0, index), line, ...lines.slice(index)];
}
