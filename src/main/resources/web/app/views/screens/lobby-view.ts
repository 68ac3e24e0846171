// What a participant sees before the start: when it begins, what it is about, and the house rules.

import { html, nothing, type TemplateResult } from "lit-html";
import { a } from "../../messages/around";
import { beginning, lobbyTitle } from "../../session/beginning";
import { chatView } from "../people/chat-view";
import { factsheetButton } from "../factsheet/factsheet-button";
import { openDialog } from "../../ui/dom";
import { peopleView } from "../people/people-view";
import { withLater } from "./later-part";
import { rulesPanel } from "../activities/house-rules-view";
import type { Session } from "../../session/session";
import { noticesView } from "../common/status-view";

export function lobbyView(session: Session): TemplateResult {
  const works = session.connectionStatus === "live";
  const begins = beginning(session);
  return html`
    <div class="lobby">
      ${noticesView(session)}
      <div class="lobby__welcome">
        <div class="lobby__deck" aria-hidden="true"><span></span><span></span><span></span></div>
        <h1>${lobbyTitle(session)}</h1>
        <p class="lead">${begins === undefined ? a.lobby.text : a.lobby.begins(begins.day, begins.time)}</p>
        <p>${a.lobby.about(session.stored.title)}</p>
        ${factsheetButton(session, openDialog)}
        <p class="lobby__network ${works ? "lobby__network--ok" : ""}">${works ? a.lobby.network.ok : a.lobby.network.bad}</p>
        ${session.state?.previous === undefined ? nothing : withLater(session)?.lastTimePanel(session)} ${rulesPanel(session)}
        ${session.state?.elearning === undefined ? nothing : withLater(session)?.courseView(session)}
      </div>
      <div class="lobby__side">${peopleView(session)}${chatView(session, true)}</div>
    </div>
  `;
}
