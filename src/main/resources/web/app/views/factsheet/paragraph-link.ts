// From the explanation of a card to the paragraph of the factsheet that it rests on; for facilitators.

import { html, nothing, type TemplateResult } from "lit-html";
import { openDialog } from "../../ui/dom";
import { icons } from "../../ui/icons";
import { richText } from "../../ui/rich-text";
import { t } from "../../messages/i18n";
import { p } from "../../messages/runsheet";
import type { Session } from "../../session/session";
import type { Card } from "../../room/protocol";
import { dialogView } from "../common/confirm-view";
import { PANEL } from "./factsheet-button";
import { panelView } from "./factsheet-view";

export function paragraphLink(session: Session, card: Card): TemplateResult | typeof nothing {
  const heading = headingOf(session, card);
  return heading === undefined
    ? nothing
    : html`<p class="desk__sheet"><button class="button button--quiet" type="button" @click=${() => open(heading)}>${icons.sheet}<span><span class="desk__ask-label">${p.cockpit.paragraph}</span> <span lang=${session.factsheet.content?.language ?? nothing}>${heading.textContent}</span></span></button></p>`;
}

/** Beside the card; closing it gives the focus back to the link. */
export function leadSheetDialog(session: Session): TemplateResult | typeof nothing {
  return session.factsheet.content === undefined
    ? nothing
    : dialogView(PANEL, t.factsheet.title, panelView(session), "dialog--side dialog--factsheet");
}

/** Nothing before the factsheet is there. */
function headingOf(session: Session, { paragraph }: Card): HTMLElement | undefined {
  const { content } = session.factsheet;
  return content === undefined || paragraph === undefined
    ? undefined
    : (richText(content.html, content.language).querySelector<HTMLElement>(`[id="paragraaf-${paragraph}"]`) ?? undefined);
}

function open(heading: HTMLElement): void {
  openDialog(PANEL);
  heading.tabIndex = -1;
  heading.focus();
  heading.scrollIntoView({ block: "start" });
}
