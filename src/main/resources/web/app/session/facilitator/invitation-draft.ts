// The text of the invitation: as it was made from the agenda, and as the facilitator changed it.

import { at } from "../../ui/base";
import * as api from "../api";
import { invitationLink } from "../links";
import type { Session } from "../session";

const LINK = "{link}";

export type Mail = api.Invitation;

export class InvitationDraft {
  made: Mail | undefined;
  edited: Mail | undefined;
  failed = false;
  /** The agenda changed after the facilitator changed the text. */
  stale = false;
  private agenda = "";

  constructor(readonly session: Session) {}

  get mail(): Mail | undefined {
    return this.edited ?? this.made;
  }

  /** What the word opens; without the word on this device, the way in. */
  get link(): string {
    const { word } = this.session.stored;
    return word === undefined ? location.origin + at("/") : invitationLink(word);
  }

  edit(change: Partial<Mail>): void {
    if (this.mail !== undefined) {
      this.edited = { ...this.mail, ...change };
      this.session.changed();
    }
  }

  renew(): void {
    this.edited = undefined;
    this.stale = false;
    this.session.changed();
  }

  /** Makes the text anew when the agenda is another one. */
  follow(): void {
    const agenda = JSON.stringify(this.session.state?.agenda);
    if (this.session.state !== undefined && agenda !== this.agenda) {
      this.agenda = agenda;
      void this.make();
    }
  }

  async make(): Promise<void> {
    const { room, token } = this.session.stored;
    const agenda = this.agenda;
    this.failed = false;
    try {
      const { subject, text } = await api.invitation(room, token);
      if (agenda === this.agenda) {
        this.made = { subject, text: text.replaceAll(LINK, () => this.link) };
        this.stale = this.edited !== undefined;
      }
    } catch {
      this.failed = agenda === this.agenda;
    }
    this.session.changed();
  }
}
