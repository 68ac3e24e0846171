// The factsheet as a page.

import { html, type TemplateResult } from "lit-html";
import { sessionPath } from "../../ui/base";
import { WIDE } from "../../session/factsheet";
import { t } from "../../messages/i18n";
import { a } from "../../messages/around";
import { icons } from "../../ui/icons";
import type { Session } from "../../session/session";
import type { Factsheet } from "../../room/protocol";
import { datedView, textView } from "./factsheet-view";

/** As a page of its own, for a second screen or for paper. */
export function factsheetPageView(session: Session, factsheet: Factsheet): TemplateResult {
  return html`
    <article class="factsheet">
      <p class="factsheet__ways">
        <a class="button button--quiet" href=${sessionPath(session.stored.room)}>${icons.left}<span>${t.toSession}</span></a>
        <button class="button button--secondary" type="button" @click=${() => window.print()}>${icons.print}<span>${a.factsheet.print}</span></button>
      </p>
      <h1 class="factsheet__kind">${t.factsheet.title}</h1>
      <h2 class="factsheet__title" lang=${factsheet.language}>${factsheet.title}</h2>
      ${datedView(factsheet)} ${textView(factsheet, WIDE.matches)}
    </article>
  `;
}
