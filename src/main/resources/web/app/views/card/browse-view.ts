// Looking at other cards alone: back through earlier ones, or by hand when the line is dead.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import type { Session } from "../../session/session";

export function browseView(session: Session): TemplateResult {
  const shown = session.shown;
  const reach = Math.max(session.reach, session.group);
  return html`
    <nav class="leaf" aria-label=${t.leaf.label}>
      <button class="button button--quiet" type="button" ?disabled=${shown <= 1} @click=${() => session.browse(-1)}>${icons.left}<span>${t.leaf.previous}</span></button>
      ${
        session.looking !== undefined || session.offline || session.state?.status === "ended"
          ? html`<button class="button button--quiet" type="button" ?disabled=${shown >= reach} @click=${() => session.browse(1)}><span>${t.leaf.next}</span>${icons.right}</button>`
          : nothing
      }
    </nav>
  `;
}

/** Says that this is not the group's card, and gives the way back. */
export function elsewhereView(session: Session): TemplateResult | typeof nothing {
  if (session.looking === undefined || session.state?.status !== "live") {
    return nothing;
  }
  return html`
    <div class="elsewhere">
      <p>${session.offline ? t.leaf.offline : t.leaf.looking(session.group)}</p>
      <button class="button button--primary" type="button" data-then=".card__title" @click=${() => session.backToGroup()}>${t.leaf.back(session.group)}</button>
    </div>
  `;
}
