// Where the factsheet lies: beside the card in a wide window, sliding over it in a narrow one.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import type { Session } from "../../session/session";
import { dialogView } from "../common/confirm-view";
import { besideCard, focusNext, offered, PANEL } from "./factsheet-button";

export function factsheetAside(session: Session, text: TemplateResult): TemplateResult {
  return html`
    <section class="factsheet-aside" id=${PANEL} aria-labelledby="factsheet-title">
      <div class="factsheet-aside__head">
        <h2 id="factsheet-title" tabindex="-1">${icons.sheet}${t.factsheet.title}</h2>
        <button class="button button--quiet" type="button" @click=${() => close(session)}>${icons.close}<span>${t.dialog.close}</span></button>
      </div>
      <div class="factsheet-aside__text" tabindex="0" role="group" aria-label=${t.factsheet.title}>${text}</div>
    </section>
  `;
}

/** In a narrow window, and in the lobby. */
export function factsheetDialog(session: Session, text: () => TemplateResult): TemplateResult | typeof nothing {
  return offered(session) && !besideCard(session)
    ? dialogView(PANEL, t.factsheet.title, text(), "dialog--side dialog--factsheet")
    : nothing;
}

function close(session: Session): void {
  session.factsheet.lay(false);
  focusNext("factsheet-button");
}
