// The text of the factsheet.

import { html, nothing, type TemplateResult } from "lit-html";
import { sessionPath } from "../../ui/base";
import { t } from "../../messages/i18n";
import { a } from "../../messages/around";
import { chapters, richText } from "../../ui/rich-text";
import { inNewWindow } from "../../session/new-window";
import { opensTab } from "../../ui/new-tab";
import type { Session } from "../../session/session";
import type { Factsheet } from "../../room/protocol";

export function panelView(session: Session): TemplateResult {
  const { content } = session.factsheet;
  return content === undefined
    ? html`<p class="hint">${a.factsheet.loading}</p>`
    : html`
        <p class="factsheet__about"><strong lang=${content.language}>${content.title}</strong></p>
        ${datedView(content)}
        <p><a class="factsheet__page" href=${pageOf(session)} target="_blank" rel=${inNewWindow(session)}>${a.factsheet.asPage}${opensTab()}</a></p>
        ${textView(content, false)}
      `;
}

export function datedView(factsheet: Factsheet): TemplateResult | typeof nothing {
  if (factsheet.asOf === undefined) {
    return nothing;
  }
  const day = new Intl.DateTimeFormat(t.locale, { dateStyle: "long", timeZone: "UTC" });
  return html`<p class="factsheet__dated"><time datetime=${factsheet.asOf}>${a.factsheet.asOf(day.format(new Date(factsheet.asOf)))}</time></p>`;
}

export function textView(factsheet: Factsheet, unfolded: boolean): TemplateResult {
  const text = richText(factsheet.html, factsheet.language);
  const headings = chapters(text);
  return html`
    ${
      headings.length < 3
        ? nothing
        : html`<details class="factsheet__contents" ?open=${unfolded}>
          <summary>${a.factsheet.contents}</summary>
          <ol lang=${factsheet.language}>${headings.map((heading) => html`<li><a href="#${heading.id}">${heading.textContent}</a></li>`)}</ol>
        </details>`
    }
    ${text}
  `;
}

export function pageOf(session: Session): string {
  return sessionPath(session.stored.room, "/feitenblad");
}
