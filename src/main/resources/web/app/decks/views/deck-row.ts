// One deck in the list.

import { html, nothing, type TemplateResult } from "lit-html";
import { at } from "../../ui/base";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import * as api from "../editor-api";
import { isOld } from "../facts";
import { f } from "../feedback-i18n";
import { d } from "../i18n";
import { k } from "../take-i18n";
import { day, today } from "../when";

export interface ListActions {
  copy(deck: api.DeckRow): void;
  export(deck: api.DeckRow, type: api.FileType): Promise<void>;
  remove(deck: api.DeckRow): Promise<void>;
}

export function deckRow(deck: api.DeckRow, actions: ListActions): TemplateResult {
  const address = at(`/beheer/sets/${deck.key}`);
  return html`
    <li class="panel decks__deck">
      <div class="decks__what">
        <h2 class="decks__title" lang=${deck.language}><a href=${address}>${deck.title}</a></h2>
        <p class="decks__facts">
          <span>${d.list.count(deck.cardCount)}</span>
          <span>${d.list.languages[deck.language] ?? deck.language}</span>
          <span>${d.list.changed(day(deck.updatedAt))}</span>
        </p>
        <p class="decks__badges">
          ${
            deck.version === undefined
              ? html`<span class="badge badge--draft">${d.list.unpublished}</span>`
              : html`<span class="badge">${d.list.version(deck.version)}</span>${deck.draft ? html`<span class="badge badge--draft">${d.list.draft}</span>` : nothing}`
          }
          ${isOld(deck.asOf ?? "", today()) ? html`<a class="badge badge--draft" href="${address}#set">${d.facts.oldDeck}</a>` : nothing}
        </p>
      </div>
      <div class="decks__ways">
        <a class="button button--secondary" href=${address} aria-label=${d.list.editLong(deck.title)}>${deskIcons.edit}<span>${d.list.edit}</span></a>
        <a class="button button--quiet" href="${address}/versies" aria-label=${d.list.versionsLong(deck.title)}>${d.list.versions}</a>
        <details class="decks__more" @keydown=${closeOnEscape} @focusout=${closeWhenLeft}>
          <summary class="button button--quiet" aria-label=${d.list.moreLong(deck.title)}>${d.list.more}${deskIcons.down}</summary>
          <div class="decks__menu">
            <a class="button button--quiet" href="${address}/terug" aria-label=${f.linkLong(deck.title)}>${icons.reply}<span>${f.link}</span></a>
            <button class="button button--quiet" type="button" @click=${() => actions.copy(deck)}>${deskIcons.copy}<span>${d.list.copy}</span></button>
            <button class="button button--quiet" type="button" @click=${() => actions.export(deck, api.EXCEL_TYPE)}>${deskIcons.download}<span>${k.exportExcel}</span></button>
            <button class="button button--quiet" type="button" @click=${() => actions.export(deck, api.CSV_TYPE)}>${deskIcons.download}<span>${k.exportCsv}</span></button>
            <button class="button button--quiet" type="button" @click=${() => actions.export(deck, api.YAML_TYPE)}>${deskIcons.download}<span>${d.list.exportYaml}</span></button>
            <button class="button button--quiet" type="button" @click=${() => actions.export(deck, api.JSON_TYPE)}>${deskIcons.download}<span>${d.list.exportJson}</span></button>
            <button class="button button--quiet button--danger" type="button" @click=${() => actions.remove(deck)}>${icons.close}<span>${d.list.remove}</span></button>
          </div>
        </details>
      </div>
    </li>
  `;
}

function closeOnEscape(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key === "Escape" && menu.open) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }
}

/** To another control; a click on nothing leaves the menu open. */
function closeWhenLeft(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  const next = event.relatedTarget as Node | null;
  if (next !== null && !menu.contains(next)) {
    menu.open = false;
  }
}
