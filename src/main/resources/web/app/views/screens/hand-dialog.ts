// What a raised hand is about: at the thumb, above the bar.

import { html, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { a } from "../../messages/around";
import { icons } from "../../ui/icons";
import { closeDialog } from "../../ui/dom";
import { raiseHand } from "../../session/hand";
import type { Session } from "../../session/session";
import type { About } from "../../room/protocol";
import { dialogView } from "../common/confirm-view";
import { HAND } from "./dialog-names";

/** Which of the two it is decides who speaks first. */
export function handDialog(session: Session): TemplateResult {
  const choose = (about: About) => {
    closeDialog(HAND);
    void raiseHand(session, about);
  };
  const choice = (about: About, icon: "hand" | "reply", title: string, hint: string) => html`
    <button class="hand-choice" type="button" aria-labelledby="hand-${about}" aria-describedby="hand-${about}-hint" ?data-first=${about === "new"} @click=${() => choose(about)}>
      ${icons[icon]}<span><strong id="hand-${about}">${title}</strong><span class="hint" id="hand-${about}-hint">${hint}</span></span></button>
  `;
  return dialogView(
    HAND,
    t.hands.raise,
    html`<div class="hand-choices">
      ${choice("new", "hand", a.hands.raiseNew, a.bar.newHint)} ${choice("reply", "reply", a.hands.raiseReply, a.bar.replyHint)}
    </div>`,
    "dialog--sheet",
  );
}
