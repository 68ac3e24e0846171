// Two texts side by side, mine and my colleague's, to choose between.

import { html, nothing, type TemplateResult } from "lit-html";
import type { CardText } from "../deck-text";
import type { Desk } from "../desk";
import { d } from "../i18n";
import type { Conflict, Side } from "../merge";
import { valueText } from "./difference-view";

export function conflictView(desk: Desk): TemplateResult | typeof nothing {
  if (desk.status !== "conflict") {
    return nothing;
  }
  return html`
    <section class="conflicts" aria-labelledby="conflict-title">
      <h2 id="conflict-title" tabindex="-1">${d.conflict.title}</h2>
      <p>${d.conflict.intro}</p>
      <p role="status">${d.conflict.left(desk.conflicts.length)}</p>
      ${desk.conflicts.map((conflict, index) => oneView(desk, conflict, index))}
    </section>
  `;
}

function oneView(desk: Desk, conflict: Conflict, index: number): TemplateResult {
  const name = nameOf(desk, conflict);
  const choose = (side: Side) => {
    desk.choose(conflict, side);
    document.getElementById(desk.status === "conflict" ? "conflict-title" : "title")?.focus();
  };
  const side = (which: Side, label: string, button: string) => html`
    <div class="clash__side">
      <h4>${label}</h4>
      <p class="clash__text" lang=${desk.mine?.language ?? nothing}>${sideText(conflict, conflict[which])}</p>
      <button class="button button--secondary" type="button" aria-label="${button}: ${name}" @click=${() => choose(which)}>${button}</button>
    </div>
  `;
  return html`
    <article class="clash" aria-labelledby="conflict-${index}">
      <h3 id="conflict-${index}">${name}</h3>
      <div class="clash__sides">${side("mine", d.conflict.mine, d.conflict.keepMine)} ${side("theirs", d.conflict.theirs, d.conflict.takeTheirs)}</div>
    </article>
  `;
}

function nameOf({ mine, view }: Desk, { card, field }: Conflict): string {
  const label = d.fields[field ?? ""] ?? field ?? "";
  if (card === undefined) {
    return d.conflict.deckField(label);
  }
  const title = [...(mine?.cards ?? []), ...(view?.cards ?? [])].find((one) => one.key === card)?.title ?? card;
  return field === undefined ? d.conflict.card(title) : d.conflict.cardField(label, title);
}

function sideText({ field }: Conflict, value: unknown): string {
  if (field !== undefined) {
    return valueText(field, value);
  }
  const card = value as CardText | undefined;
  return card === undefined
    ? d.conflict.removed
    : [
        card.title,
        card.text,
        card.choices.map((choice) => `– ${choice}`).join("\n"),
        card.ask,
        card.explanation,
        card.twists.map((twist) => `– ${twist}`).join("\n"),
      ]
        .filter((text) => text !== "")
        .join("\n\n");
}
