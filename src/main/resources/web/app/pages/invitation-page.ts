// /sessie/{room}/uitnodiging: from date and place to an invitation that is ready to send.

import { InvitationDraft } from "../session/facilitator/invitation-draft";
import type { Session } from "../session/session";
import { forFacilitators } from "../views/common/for-facilitators-view";
import { invitationEditor } from "../views/invitation/invitation-editor";
import { facilitating } from "../session/facilitator/facilitator-session";
import { showSession } from "../views/screens/session-frame";
import { p } from "../messages/runsheet";

export function invitationPage(): void {
  let draft: InvitationDraft | undefined;
  const of = (session: Session) => (draft ??= new InvitationDraft(session));
  const shown = showSession({
    title: () => p.invite.title,
    content: (session) => forFacilitators(session, p.runsheet.forFacilitator, () => invitationEditor(of(session))),
    drawn: (session) => session.facilitates && of(session).follow(),
  });
  if (shown !== undefined) {
    facilitating(shown.session);
  }
}
