// The panels that only a facilitator has.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import type { Session } from "../../session/session";
import { breakDialog } from "../activities/begin-break-view";
import { toolsView } from "./cockpit-view";
import { dialogView } from "../common/confirm-view";
import { invitationView } from "../invitation/invitation-view";
import { previousDialog } from "../closing/previous-view";
import { keyDialog, keyPanel } from "../people/key-view";
import { overviewView } from "../card/overview-view";
import { stepDialogs } from "../runsheet/step-panel-view";
import { p } from "../../messages/runsheet";

export function leadDialogs(session: Session, wide: boolean): TemplateResult {
  return html`
    ${wide ? nothing : dialogView("sessie", p.cockpit.tools, toolsView(session))}
    ${dialogView("kaarten", p.overview.title, overviewView(session), "dialog--wide")} ${stepDialogs(session)}
    ${dialogView("uitnodiging", t.invitation.title, html`${invitationView(session.stored)}${keyPanel(session)}`)} ${keyDialog(session)} ${breakDialog(session)} ${previousDialog(session)}
  `;
}
