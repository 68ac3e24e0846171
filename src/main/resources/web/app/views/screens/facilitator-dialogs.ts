// The panels that only a facilitator has.

import { html, nothing, type TemplateResult } from "lit-html";
import { c } from "../../messages/cockpit";
import type { Session } from "../../session/session";
import { breakDialog } from "../activities/begin-break-view";
import { ownCardDialog } from "../card/own-card-view";
import { overviewView } from "../card/overview-view";
import { previousDialog } from "../closing/previous-view";
import { dialogView } from "../common/confirm-view";
import { leadSheetDialog } from "../factsheet/paragraph-link";
import { invitationView } from "../invitation/invitation-view";
import { manageDialog } from "../people/crew-view";
import { keyDialog } from "../people/key-view";
import { stepDialogs } from "../runsheet/step-panel-view";
import { hasRunsheetBeside } from "./cockpit-view";
import { menuDialogs } from "./menu-dialogs";
import { p } from "../../messages/runsheet";

export function leadDialogs(session: Session): TemplateResult {
  // What was open when the session ended would lie over the end.
  if (session.state?.status === "ended") {
    return html``;
  }
  return html`
    ${menuDialogs(session)}
    ${manageDialog(session)} ${leadSheetDialog(session)}
    ${dialogView("cards", p.overview.title, overviewView(session), "dialog--wide")}
    ${hasRunsheetBeside(session) ? nothing : stepDialogs(session)}
    ${dialogView("invitation", c.invitation.title, invitationView(session.stored))} ${keyDialog(session)} ${breakDialog(session)} ${previousDialog(session)} ${ownCardDialog(session)}
  `;
}
