// How the saving stands: one line above the deck.

import { html, nothing, type TemplateResult } from "lit-html";
import { icons } from "../../ui/icons";
import { type Desk, unfinished } from "../desk";
import { d } from "../i18n";

const CALM = ["loading", "saved", "typing", "saving", "unfinished"];

export function saveState(desk: Desk, restore: () => void): TemplateResult {
  const { status } = desk;
  const text = status === "unfinished" ? d.status.unfinished(desk.mine === undefined ? 0 : unfinished(desk.mine).length) : d.status[status];
  return html`
    <div class="save-state ${CALM.includes(status) ? "" : "save-state--bad"}" id="save-state">
      <p>${status === "saved" ? icons.check : nothing}<span>${text}</span></p>
      ${status === "refused" ? html`<p>${elsewhere(desk)}</p>` : nothing}
      ${status === "signed-out" ? html`<p>${d.signIn.again}</p><button class="button button--secondary" type="button" @click=${() => location.reload()}>${d.signIn.submit}</button>` : nothing}
      ${status === "gone" ? html`<p>${d.goneText}</p><button class="button button--secondary" type="button" @click=${restore}>${d.restore}</button>` : nothing}
    </div>
  `;
}

/** What the server said, with the names of the cards: the author may be looking at another. */
function elsewhere({ faults, detail, mine }: Desk): string {
  const told = [...faults].map(([where, message]) => {
    const card = mine?.cards.find((one) => where.startsWith(`${one.key}.`));
    const field = d.fields[where.split(".").at(-1) ?? ""] ?? where;
    return card === undefined ? `${field}: ${message}` : `${d.conflict.cardField(field, card.title)}: ${message}`;
  });
  return told.length === 0 ? detail : told.join(" ");
}
