// The panels that only a facilitator has.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../i18n";
import type { Session } from "../session";
import { breakDialog } from "./begin-break-view";
import { toolsView } from "./cockpit-view";
import { dialogView } from "./confirm-view";
import { invitationView } from "./invitation-view";
import { previousDialog } from "./previous-view";
import { keyDialog, keyPanel } from "./key-view";
import { overviewView } from "./overview-view";
import { stepDialogs } from "./step-panel-view";
import { p } from "../plan-words";

export function leadDialogs(session: Session, wide: boolean): TemplateResult {
  return html`
    ${wide ? nothing : dialogView("sessie", p.cockpit.tools, toolsView(session))}
    ${dialogView("kaarten", p.overview.title, overviewView(session), "dialog--wide")} ${stepDialogs(session)}
    ${dialogView("uitnodiging", t.invitation.title, html`${invitationView(session.stored)}${keyPanel(session)}`)} ${keyDialog(session)} ${breakDialog(session)} ${previousDialog(session)}
  `;
}
