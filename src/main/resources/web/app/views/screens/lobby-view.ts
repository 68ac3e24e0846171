// What a participant sees before the start: when it begins, what it is about, and the house rules.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { beginning } from "../../session/beginning";
import { chatView } from "../people/chat-view";
import { factsheetButton } from "../factsheet/factsheet-view";
import { peopleView } from "../people/people-view";
import { withLater } from "./later-part";
import { rulesPanel } from "../activities/house-rules-view";
import type { Session } from "../../session/session";
import { noticesView } from "../common/status-view";

export function lobbyTitle(session: Session): string {
  return beginning(session) === undefined ? t.lobby.title : t.lobby.titleFar;
}

export function lobbyView(session: Session): TemplateResult {
  const works = session.connectionStatus === "live";
  const begins = beginning(session);
  return html`
    <div class="lobby">
      ${noticesView(session)}
      <div class="lobby__welcome">
        <div class="lobby__deck" aria-hidden="true"><span></span><span></span><span></span></div>
        <h1>${lobbyTitle(session)}</h1>
        <p class="lead">${begins === undefined ? t.lobby.text : t.lobby.begins(begins.day, begins.time)}</p>
        <p>${t.lobby.about(session.stored.title)}</p>
        ${factsheetButton(session)}
        <p class="lobby__network ${works ? "lobby__network--ok" : ""}">${works ? t.lobby.network.ok : t.lobby.network.bad}</p>
        ${session.state?.previous === undefined ? nothing : withLater(session)?.lastTimePanel(session)} ${rulesPanel(session)}
        ${session.state?.elearning === undefined ? nothing : withLater(session)?.courseView(session)}
      </div>
      <div class="lobby__side">${peopleView(session)}${chatView(session, true)}</div>
    </div>
  `;
}
