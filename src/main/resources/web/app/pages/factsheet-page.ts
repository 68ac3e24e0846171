// /sessie/{room}/feitenblad: the factsheet for everybody in the room, to read and to print.

import "../views/screens/first";
import { html, type TemplateResult } from "lit-html";
import { sessionPath } from "../ui/base";
import { t } from "../messages/i18n";
import { a } from "../messages/around";
import type { Session } from "../session/session";
import { factsheetPageView } from "../views/factsheet/factsheet-page-view";
import { showSession } from "../views/screens/session-frame";

let arrived = false;

export function factsheetPage(): void {
  showSession({ title: titleOf, content: contentOf })?.session.factsheet.want();
}

function titleOf(session: Session): string {
  const { content } = session.factsheet;
  return content === undefined ? t.factsheet.title : `${t.factsheet.title}: ${content.title}`;
}

/** Once, as the text came after the address. */
function goToParagraph(): void {
  const heading = arrived ? null : document.getElementById(window.location.hash.slice(1));
  arrived = true;
  if (heading !== null) {
    heading.tabIndex = -1;
    heading.focus();
  }
}

function contentOf(session: Session): TemplateResult {
  const { content, missing } = session.factsheet;
  if (content !== undefined) {
    requestAnimationFrame(goToParagraph);
    return factsheetPageView(session, content);
  }
  return missing
    ? html`<div class="ended">
        <h1>${a.factsheet.none}</h1>
        <p class="lead">${a.factsheet.noneText}</p>
        <p><a class="button button--primary" href=${sessionPath(session.stored.room)}>${t.toSession}</a></p>
      </div>`
    : html`<h1 class="loading">${a.factsheet.loading}</h1>`;
}
