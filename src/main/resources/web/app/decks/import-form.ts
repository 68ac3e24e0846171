// Taking in a deck file: first what would change, then the change itself.

import { html, nothing, type TemplateResult } from "lit-html";
import { at } from "../ui/base";
import { deskIcons } from "../ui/desk-icons";
import { t } from "../messages/i18n";
import { fieldView } from "../views/common/field-view";
import * as api from "./editor-api";
import { inWords } from "./gate";
import { downloadTemplate, typeOf } from "./download";
import { d } from "./i18n";
import { k } from "./take-i18n";
import { faultsView } from "./views/faults-view";

const LARGEST = 1_000_000;
const PAUSE_MS = 600;

export class ImportForm {
  private file: File | undefined;
  private title = "";
  private changes: api.ImportChanges | undefined;
  /** Of the deck that the changes were told of. */
  private tag = "";
  private problem: string | undefined;
  private faults: api.Fault[] = [];
  private notice: string | undefined;
  private busy = false;
  private pause = 0;

  constructor(
    private readonly draw: () => void,
    private readonly close: () => void,
  ) {}

  view(): TemplateResult {
    return html`
      <section class="panel decks__form" aria-labelledby="import-title">
        <h2 id="import-title">${k.title}</h2>
        <p>${k.intro}</p>
        <p><button class="button button--secondary" type="button" @click=${() => void this.template()}>${deskIcons.download}<span>${k.template}</span></button></p>
        <div class="form">
          <div class="form__field">
            <label class="form__label" for="file">${k.file}</label>
            ${this.problem === undefined ? nothing : html`<div class="form__error" id="file-error" role="alert"><p>${this.problem}</p></div>`}
            <input class="input input--file" id="file" type="file" accept=".xlsx,.csv,.yaml,.yml,.json" aria-describedby=${this.problem === undefined ? nothing : "file-error"}
              aria-invalid=${this.problem === undefined ? nothing : "true"} @change=${(event: Event) => this.choose(event)} />
          </div>
          ${faultsView(this.faults)}
          ${this.isTable() ? fieldView({ name: "file-name", label: k.name, hint: k.nameHint, value: this.title, maxlength: 200 }, (value) => this.name(value)) : nothing}
          <div role="status">
            ${this.notice === undefined ? nothing : html`<p class="notice">${this.notice}</p>`}
            ${this.changes === undefined ? nothing : changesView(this.changes)}
          </div>
          <div class="dialog__actions">
            <button class="button button--secondary" type="button" @click=${this.close}>${t.dialog.cancel}</button>
            ${
              this.changes === undefined || isNothing(this.changes)
                ? nothing
                : html`<button class="button button--primary" type="button" aria-disabled=${this.busy ? "true" : nothing} @click=${() => void this.take()}>${k.submit}</button>`
            }
          </div>
        </div>
      </section>
    `;
  }

  private choose(event: Event): void {
    this.file = (event.target as HTMLInputElement).files?.[0];
    this.notice = undefined;
    void this.preview();
  }

  private isTable(): boolean {
    return this.file !== undefined && [api.EXCEL_TYPE, api.CSV_TYPE].includes(typeOf(this.file));
  }

  /** Looks again when the author pauses. */
  private name(title: string): void {
    this.title = title.trim();
    window.clearTimeout(this.pause);
    this.pause = window.setTimeout(() => void this.preview(), PAUSE_MS);
  }

  private async template(): Promise<void> {
    try {
      await downloadTemplate();
    } catch (error) {
      this.problem = inWords(error);
      this.draw();
    }
  }

  private async preview(): Promise<void> {
    this.changes = undefined;
    this.problem = undefined;
    this.faults = [];
    if (this.file !== undefined && this.file.size > LARGEST) {
      this.problem = k.large;
    } else if (this.file !== undefined) {
      try {
        const { body, tag } = await api.previewImport(this.file, typeOf(this.file), this.title);
        this.changes = body;
        this.tag = tag;
      } catch (error) {
        this.fail(error as api.Refused);
      }
    }
    this.draw();
  }

  private fail(error: api.Refused): void {
    this.faults = error.faults ?? [];
    this.problem = this.faults.length > 0 ? k.faults : inWords(error);
  }

  private async take(): Promise<void> {
    if (this.file === undefined || this.busy) {
      return;
    }
    this.busy = true;
    try {
      const { body } = await api.importDeck(this.file, typeOf(this.file), this.title, this.tag);
      location.assign(at(`/beheer/sets/${body.deck}`));
    } catch (error) {
      this.busy = false;
      if ((error as api.Refused).status === 412) {
        this.notice = k.meanwhile;
        await this.preview();
      } else {
        this.fail(error as api.Refused);
        this.draw();
      }
    }
  }
}

function isNothing(changes: api.ImportChanges): boolean {
  const lists = [changes.fieldsChanged, changes.cardsAdded, changes.cardsChanged, changes.cardsRemoved];
  return !changes.created && !changes.reordered && lists.every((list) => list.length === 0);
}

function changesView(changes: api.ImportChanges): TemplateResult {
  if (isNothing(changes)) {
    return html`<p>${k.nothing(changes.deck)}</p>`;
  }
  if (changes.created) {
    return html`
      <p><strong>${k.created(changes.deck, changes.cardsAdded.length)}</strong></p>
      ${changes.titles.length === 0 ? nothing : html`<p>${k.inOrder}</p><ol class="changes">${changes.titles.map((title) => html`<li>${title}</li>`)}</ol>`}
    `;
  }
  return html`
    <p><strong>${k.changes(changes.deck)}</strong></p>
    <ul class="changes">
      ${keys(k.added, changes.cardsAdded)} ${keys(k.changed, changes.cardsChanged)} ${keys(k.removed, changes.cardsRemoved)}
      ${changes.fieldsChanged.length === 0 ? nothing : html`<li>${k.fields}: ${changes.fieldsChanged.map((field) => d.fields[field] ?? field).join(", ")}</li>`}
      ${changes.reordered ? html`<li>${k.reordered}</li>` : nothing}
    </ul>
    ${changes.replacesDraft ? html`<p class="notice">${k.replacesDraft}</p>` : nothing}
    <p class="hint">${k.draftOnly}</p>
  `;
}

function keys(label: (n: number) => string, cards: string[]): TemplateResult | typeof nothing {
  return cards.length === 0 ? nothing : html`<li>${label(cards.length)}: <span class="changes__keys">${cards.join(", ")}</span></li>`;
}
