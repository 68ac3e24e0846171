// What a facilitator does with the factsheet.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { c } from "../../messages/cockpit";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import { inNewWindow } from "../../session/new-window";
import { opensTab } from "../../ui/new-tab";
import type { Session } from "../../session/session";
import { pageOf } from "./factsheet-view";

/** For the facilitator: to read at any time, and to put beside everybody's card. */
export function factsheetTools(session: Session): TemplateResult | typeof nothing {
  if (session.factsheet.content === undefined) {
    return nothing;
  }
  const shared = session.state?.settings.factsheet ?? false;
  return html`
    <a class="button button--quiet" href=${pageOf(session)} target="_blank" rel=${inNewWindow(session)}>${icons.sheet}<span>${t.factsheet.title}</span>${opensTab()}</a>
    <button class="button button--quiet" type="button" aria-label=${shared ? c.factsheet.unshareLong : nothing}
      @click=${() => session.ask({ type: "settings.set", factsheet: !shared })}>${shared ? deskIcons.stop : deskIcons.share}<span>${shared ? c.factsheet.unshare : c.factsheet.share}</span></button>
    ${shared ? html`<p class="tools__shared">${icons.sheet}${c.factsheet.sharing}</p>` : nothing}
  `;
}
