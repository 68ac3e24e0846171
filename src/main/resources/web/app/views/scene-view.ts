// Everybody's break and closing, in the place of the card; and the way back for who looks away.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../i18n";
import { icons } from "../icons";
import { groupScene, lookAway, type Scene, sceneOf } from "../scene";
import type { Session } from "../session";
import { breakView } from "./break-view";
import { closingView } from "./closing-view";

export function sceneView(session: Session, scene: Exclude<Scene, "card">): TemplateResult {
  const away = html`<p class="scene__away"><button class="button button--quiet" type="button" data-then=".card__title" @click=${() => lookAway(session, true)}>${icons.eye}<span>${scene === "closing" ? t.scene.toCard : t.scene.toCards}</span></button></p>`;
  return scene === "break"
    ? html`${breakView(session)}${session.facilitates ? away : nothing}`
    : closingView(session, away);
}

/** Says what the group has before it while this reader looks at cards. */
export function awayView(session: Session): TemplateResult | typeof nothing {
  const scene = groupScene(session);
  if (scene === "card" || sceneOf(session) !== "card") {
    return nothing;
  }
  return html`
    <div class="elsewhere">
      <p>${t.scene.at[scene]}</p>
      <button class="button button--primary" type="button" data-then="h1" @click=${() => lookAway(session, false)}>${t.scene.back[scene]}</button>
    </div>
  `;
}
