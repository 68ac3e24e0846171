// Beside the card, or below it on a tablet: hands, people and chat where there is room for them, or the factsheet.

import { html, type TemplateResult } from "lit-html";
import { a } from "../../messages/around";
import type { Session } from "../../session/session";
import { factsheetAside } from "../factsheet/factsheet-panel";
import { chatView } from "../people/chat-view";
import { handsView } from "../people/hands-view";
import { peopleView } from "../people/people-view";
import { withLater } from "./later-part";

export function sideView(session: Session): TemplateResult {
  return html`${handsView(session)}${peopleView(session)}${chatView(session, true)}`;
}

export function factsheetSide(session: Session): TemplateResult {
  return factsheetAside(session, factsheetText(session));
}

/** Not everybody opens it. */
export function factsheetText(session: Session): TemplateResult {
  return withLater(session)?.panelView(session) ?? html`<p class="hint">${a.factsheet.loading}</p>`;
}
