// The way to the factsheet, and where it lies.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { WIDE } from "../../session/factsheet";
import type { Session } from "../../session/session";
import { icons } from "../../ui/icons";

export const PANEL = "factsheet";

/** Whether it takes the side column: hands, people and chat wait behind buttons then. */
export function besideCard(session: Session): boolean {
  return offered(session) && session.state?.status === "live" && session.factsheet.open && WIDE.matches;
}

/** Above the card, while the facilitator shares the factsheet and it does not lie beside the card already. `open` shows a dialog. */
export function factsheetButton(session: Session, open: (dialog: string) => void): TemplateResult | typeof nothing {
  return offered(session) && !besideCard(session)
    ? html`<p class="factsheet-button">
        <button class="button button--secondary" type="button" id="factsheet-button" @click=${() => show(session, open)}>${icons.sheet}<span>${t.factsheet.title}</span></button>
      </p>`
    : nothing;
}

/** Whether this reader gets it beside the card: facilitators have it on a page of its own. */
export function offered(session: Session): boolean {
  return !session.facilitates && (session.state?.settings.factsheet ?? false) && !session.factsheet.missing;
}

function show(session: Session, open: (dialog: string) => void): void {
  if (WIDE.matches && session.state?.status === "live") {
    session.factsheet.lay(true);
    focusNext("factsheet-title");
  } else {
    open(PANEL);
  }
}

/** Once it is drawn. */
export function focusNext(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus({ preventScroll: true }));
}
