// What a page for facilitators shows while it waits, and to who is none.

import { html, type TemplateResult } from "lit-html";
import { sessionPath } from "../../ui/base";
import { t } from "../../messages/i18n";
import type { Session } from "../../session/session";
import { p } from "../../messages/runsheet";

export function forFacilitators(session: Session, otherwise: string, content: (session: Session) => TemplateResult): TemplateResult {
  if (!session.facilitates) {
    return html`<div class="entry"><h1>${otherwise}</h1>
      <p><a class="button button--primary" href=${sessionPath(session.stored.room)}>${p.runsheet.back}</a></p></div>`;
  }
  return session.state === undefined ? html`<h1 class="loading">${t.line[session.connectionStatus]}</h1>` : content(session);
}
