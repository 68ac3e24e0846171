// What the session before this one left, for its facilitators.

import { html, nothing, type TemplateResult } from "lit-html";
import { openDialog } from "../../ui/dom";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { dateInWords } from "../../ui/format-time";
import type { Session } from "../../session/session";
import type { Outcome } from "../../room/protocol";
import { dialogView } from "../common/confirm-view";

const PREVIOUS = "vorige-keer";

/** What the session before this one left is at hand for its facilitators, at any time. */
export function previousButton(session: Session): TemplateResult | typeof nothing {
  return session.state?.previous === undefined
    ? nothing
    : html`<button class="button button--quiet" type="button" @click=${() => openDialog(PREVIOUS)}>${icons.undo}<span>${t.outcome.previous}</span></button>`;
}

export function previousDialog(session: Session): TemplateResult | typeof nothing {
  const previous = session.state?.previous;
  if (previous === undefined) {
    return nothing;
  }
  return dialogView(
    PREVIOUS,
    t.outcome.previous,
    html`<p>${t.outcome.previousText(previous.title, previous.discussed)}</p>
      ${
        previous.outcomes.length === 0
          ? html`<p class="hint">${t.outcome.previousNone}</p>`
          : html`<ul class="lines">${previous.outcomes.map((line) => html`<li class="lines__one"><p class="lines__kind">${t.outcome.kind[line.kind]}</p>${oldLine(line)}</li>`)}</ul>`
      }`,
    "dialog--side",
  );
}

/** Cards of another session have other numbers here. */
function oldLine(line: Outcome): TemplateResult {
  const details = [
    line.owner === undefined ? "" : t.outcome.ownerIs(line.owner.name),
    line.due === undefined ? "" : t.outcome.dueIs(dateInWords(line.due)),
  ].filter((detail) => detail !== "");
  return html`<p class="lines__text">${line.text}</p>${details.length === 0 ? nothing : html`<p class="hint lines__details">${details.join(" · ")}</p>`}`;
}
