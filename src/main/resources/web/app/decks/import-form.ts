// Taking in a deck file: first what would change, then the change itself.

import { html, nothing, type TemplateResult } from "lit-html";
import { at } from "../ui/base";
import { t } from "../messages/i18n";
import * as api from "./editor-api";
import { inWords } from "./gate";
import { d } from "./i18n";

const LARGEST = 1_000_000;

export class ImportForm {
  private file: File | undefined;
  private changes: api.ImportChanges | undefined;
  /** Of the deck that the changes were told of. */
  private tag = "";
  private problem: string | undefined;
  private faults: api.Fault[] = [];
  private notice: string | undefined;
  private busy = false;

  constructor(
    private readonly draw: () => void,
    private readonly close: () => void,
  ) {}

  view(): TemplateResult {
    return html`
      <section class="panel decks__form" aria-labelledby="inlezen-titel">
        <h2 id="inlezen-titel">${d.take.title}</h2>
        <p>${d.take.intro}</p>
        <div class="form">
          <div class="form__field">
            <label class="form__label" for="bestand">${d.take.file}</label>
            ${this.problem === undefined ? nothing : html`<div class="form__error" id="bestand-fout" role="alert"><p>${this.problem}</p>${faultList(this.faults)}</div>`}
            <input class="input input--file" id="bestand" type="file" accept=".yaml,.yml,.json" aria-describedby=${this.problem === undefined ? nothing : "bestand-fout"}
              aria-invalid=${this.problem === undefined ? nothing : "true"} @change=${(event: Event) => this.choose(event)} />
          </div>
          <div role="status">
            ${this.notice === undefined ? nothing : html`<p class="notice">${this.notice}</p>`}
            ${this.changes === undefined ? nothing : changesView(this.changes)}
          </div>
          <div class="dialog__actions">
            <button class="button button--secondary" type="button" @click=${this.close}>${t.dialog.cancel}</button>
            ${
              this.changes === undefined || isNothing(this.changes)
                ? nothing
                : html`<button class="button button--primary" type="button" aria-disabled=${this.busy ? "true" : nothing} @click=${() => void this.take()}>${d.take.submit}</button>`
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

  private async preview(): Promise<void> {
    this.changes = undefined;
    this.problem = undefined;
    this.faults = [];
    if (this.file !== undefined && this.file.size > LARGEST) {
      this.problem = d.take.large;
    } else if (this.file !== undefined) {
      try {
        const { body, tag } = await api.previewImport(this.file, typeOf(this.file));
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
    this.problem = this.faults.length > 0 ? d.take.faults : inWords(error);
  }

  private async take(): Promise<void> {
    if (this.file === undefined || this.busy) {
      return;
    }
    this.busy = true;
    try {
      const { body } = await api.importDeck(this.file, typeOf(this.file), this.tag);
      location.assign(at(`/beheer/sets/${body.deck}`));
    } catch (error) {
      this.busy = false;
      if ((error as api.Refused).status === 412) {
        this.notice = d.take.meanwhile;
        await this.preview();
      } else {
        this.fail(error as api.Refused);
        this.draw();
      }
    }
  }
}

function typeOf(file: File): api.FileType {
  return file.name.toLowerCase().endsWith(".json") ? api.JSON_TYPE : api.YAML_TYPE;
}

function isNothing(changes: api.ImportChanges): boolean {
  const lists = [changes.fieldsChanged, changes.cardsAdded, changes.cardsChanged, changes.cardsRemoved];
  return !changes.created && !changes.reordered && lists.every((list) => list.length === 0);
}

function changesView(changes: api.ImportChanges): TemplateResult {
  if (isNothing(changes)) {
    return html`<p>${d.take.nothing(changes.deck)}</p>`;
  }
  if (changes.created) {
    return html`<p><strong>${d.take.created(changes.deck, changes.cardsAdded.length)}</strong></p>`;
  }
  return html`
    <p><strong>${d.take.changes(changes.deck)}</strong></p>
    <ul class="changes">
      ${keys(d.take.added, changes.cardsAdded)} ${keys(d.take.changed, changes.cardsChanged)} ${keys(d.take.removed, changes.cardsRemoved)}
      ${changes.fieldsChanged.length === 0 ? nothing : html`<li>${d.take.fields}: ${changes.fieldsChanged.map((field) => d.fields[field] ?? field).join(", ")}</li>`}
      ${changes.reordered ? html`<li>${d.take.reordered}</li>` : nothing}
    </ul>
    ${changes.replacesDraft ? html`<p class="notice">${d.take.replacesDraft}</p>` : nothing}
    <p class="hint">${d.take.draftOnly}</p>
  `;
}

function keys(label: (n: number) => string, cards: string[]): TemplateResult | typeof nothing {
  return cards.length === 0 ? nothing : html`<li>${label(cards.length)}: <span class="changes__keys">${cards.join(", ")}</span></li>`;
}

function faultList(faults: readonly api.Fault[]): TemplateResult | typeof nothing {
  return faults.length === 0
    ? nothing
    : html`<ul>${faults.map(({ field, message }) => html`<li>${field === "" ? nothing : html`<code>${field}</code>: `}${message}</li>`)}</ul>`;
}
