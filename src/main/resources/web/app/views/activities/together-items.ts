// What a facilitator may begin at the group's card from *Meer*, by one press: a quiet moment, a round.

import { html, nothing, type TemplateResult } from "lit-html";
import { menuItem } from "../common/menu-item";
import { c } from "../../messages/cockpit";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import { groupScene } from "../../session/phase";
import type { Session } from "../../session/session";

const MINUTES = 2;

export function togetherItems(session: Session): TemplateResult | typeof nothing {
  const { state, group: position } = session;
  if (state?.status !== "live" || groupScene(session) !== "card" || session.looking !== undefined) {
    return nothing;
  }
  const begin = session.card(position)?.begin;
  const quiet = state.think?.position === position && state.think.texts === undefined;
  const think = () => void session.ask({ type: "think.open", position, minutes: MINUTES });
  const start = () => void session.ask({ type: "round.start", position });
  return html`
    ${quiet ? nothing : menuItem({ id: "quiet-moment-goal", icon: deskIcons.edit, label: c.together.think(MINUTES), hint: begin === "think" ? c.begin.here : c.together.thinkFor, press: think })}
    ${
      state.round
        ? html`<button class="button button--quiet" type="button" @click=${() => session.ask({ type: "round.end" })}>${deskIcons.stop}<span>${c.together.endRound}</span></button>`
        : menuItem({
            id: "round-goal",
            icon: icons.people,
            label: c.together.round,
            hint: begin === "round" ? c.begin.here : c.together.roundFor,
            press: start,
          })
    }
  `;
}
