// /sessie/{room}/uitnodiging: from date and place to an invitation that is ready to send.

import { at } from "../base";
import type { Session } from "../session";
import * as api from "../api";
import { forFacilitators } from "../views/for-facilitators-view";
import { invitationPageView } from "../views/invitation-page-view";
import { invitationLink } from "../views/invitation-view";
import { facilitating } from "../facilitating";
import { showSession } from "./session-frame";
import { p } from "../plan-words";

const LINK = "{link}";

export type Mail = api.Invitation;

/** The text of the invitation: as it was made from the agenda, and as the facilitator changed it. */
export class InvitationDesk {
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

export function invitationPage(): void {
  let desk: InvitationDesk | undefined;
  const of = (session: Session) => (desk ??= new InvitationDesk(session));
  const shown = showSession({
    title: () => p.invite.title,
    content: (session) => forFacilitators(session, p.runsheet.forFacilitator, () => invitationPageView(of(session))),
    drawn: (session) => session.facilitates && of(session).follow(),
  });
  if (shown !== undefined) {
    facilitating(shown.session);
  }
}
