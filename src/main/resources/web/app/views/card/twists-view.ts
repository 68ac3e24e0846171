// The what-ifs that the group was shown, under their card.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import type { Session } from "../../session/session";
import type { Card } from "../../room/protocol";

export function twistsView({ state }: Session, { position }: Card): TemplateResult | typeof nothing {
  const texts = state?.twists[String(position)] ?? [];
  return texts.length === 0
    ? nothing
    : html`<section class="twists" aria-labelledby="twists"><h2 class="twists__title" id="twists">${t.added.twists}</h2>
        <ul class="twists__list">${texts.map((text) => html`<li>${text}</li>`)}</ul></section>`;
}
