// What a participant sees before the start.

import { html, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { chatView } from "../people/chat-view";
import { factsheetButton } from "../factsheet/factsheet-view";
import { peopleView } from "../people/people-view";
import { rulesPanel } from "../activities/house-rules-view";
import type { Session } from "../../session/session";
import { noticesView } from "../common/status-view";

export function lobbyView(session: Session): TemplateResult {
  const works = session.connectionStatus === "live";
  return html`
    <div class="lobby">
      ${noticesView(session)}
      <div class="lobby__welcome">
        <div class="lobby__deck" aria-hidden="true"><span></span><span></span><span></span></div>
        <h1>${t.lobby.title}</h1>
        <p class="lead">${t.lobby.text}</p>
        ${factsheetButton(session)}
        <p class="lobby__network ${works ? "lobby__network--ok" : ""}" role="status">${works ? t.lobby.network.ok : t.lobby.network.bad}</p>
        ${rulesPanel(session)}
      </div>
      <div class="lobby__side">${peopleView(session)}${chatView(session, true)}</div>
    </div>
  `;
}
