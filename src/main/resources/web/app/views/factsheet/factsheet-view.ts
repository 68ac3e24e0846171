// The factsheet: on its own page, beside the card in a wide window, sliding over it in a narrow one.

import { html, nothing, type TemplateResult } from "lit-html";
import { sessionPath } from "../../ui/base";
import { openDialog } from "../../ui/dom";
import { WIDE } from "../../session/factsheet";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { chapters, richText } from "../../ui/rich-text";
import { inNewWindow } from "../../session/new-window";
import { opensTab } from "../../ui/new-tab";
import type { Session } from "../../session/session";
import type { Factsheet } from "../../room/protocol";
import { dialogView } from "../common/confirm-view";

export const PANEL = "factsheet";

/** Whether it takes the side column: hands, people and chat wait behind buttons then. */
export function besideCard(session: Session): boolean {
  return offered(session) && session.state?.status === "live" && session.factsheet.open && WIDE.matches;
}

/** Above the card, while the facilitator shares the factsheet and it does not lie beside the card already. */
export function factsheetButton(session: Session): TemplateResult | typeof nothing {
  return offered(session) && !besideCard(session)
    ? html`<p class="factsheet-button">
        <button class="button button--secondary" type="button" id="factsheet-button" @click=${() => open(session)}>${icons.sheet}<span>${t.factsheet.title}</span></button>
      </p>`
    : nothing;
}

export function factsheetAside(session: Session): TemplateResult {
  return html`
    <section class="factsheet-aside" id=${PANEL} aria-labelledby="factsheet-title">
      <div class="factsheet-aside__head">
        <h2 id="factsheet-title" tabindex="-1">${icons.sheet}${t.factsheet.title}</h2>
        <button class="button button--quiet" type="button" @click=${() => close(session)}>${icons.close}<span>${t.dialog.close}</span></button>
      </div>
      <div class="factsheet-aside__text" tabindex="0" role="group" aria-label=${t.factsheet.title}>${panelView(session)}</div>
    </section>
  `;
}

/** In a narrow window, and in the lobby. */
export function factsheetDialog(session: Session): TemplateResult | typeof nothing {
  return offered(session) && !besideCard(session)
    ? dialogView(PANEL, t.factsheet.title, panelView(session), "dialog--side dialog--factsheet")
    : nothing;
}

export function panelView(session: Session): TemplateResult {
  const { content } = session.factsheet;
  return content === undefined
    ? html`<p class="hint">${t.factsheet.loading}</p>`
    : html`
        <p class="factsheet__about"><strong lang=${content.language}>${content.title}</strong></p>
        ${datedView(content)}
        <p><a class="factsheet__page" href=${pageOf(session)} target="_blank" rel=${inNewWindow(session)}>${t.factsheet.asPage}${opensTab()}</a></p>
        ${textView(content, false)}
      `;
}

export function datedView(factsheet: Factsheet): TemplateResult | typeof nothing {
  if (factsheet.asOf === undefined) {
    return nothing;
  }
  const day = new Intl.DateTimeFormat(t.locale, { dateStyle: "long", timeZone: "UTC" });
  return html`<p class="factsheet__dated"><time datetime=${factsheet.asOf}>${t.factsheet.asOf(day.format(new Date(factsheet.asOf)))}</time></p>`;
}

export function textView(factsheet: Factsheet, unfolded: boolean): TemplateResult {
  const text = richText(factsheet.html, factsheet.language);
  const headings = chapters(text);
  return html`
    ${
      headings.length < 3
        ? nothing
        : html`<details class="factsheet__contents" ?open=${unfolded}>
          <summary>${t.factsheet.contents}</summary>
          <ol lang=${factsheet.language}>${headings.map((heading) => html`<li><a href="#${heading.id}">${heading.textContent}</a></li>`)}</ol>
        </details>`
    }
    ${text}
  `;
}

/** Whether this reader gets it beside the card: facilitators have it on a page of its own. */
function offered(session: Session): boolean {
  return !session.facilitates && (session.state?.settings.factsheet ?? false) && !session.factsheet.missing;
}

function open(session: Session): void {
  if (WIDE.matches && session.state?.status === "live") {
    session.factsheet.lay(true);
    focusNext("factsheet-title");
  } else {
    openDialog(PANEL);
  }
}

function close(session: Session): void {
  session.factsheet.lay(false);
  focusNext("factsheet-button");
}

/** Once it is drawn. */
function focusNext(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus({ preventScroll: true }));
}

export function pageOf(session: Session): string {
  return sessionPath(session.stored.room, "/feitenblad");
}
