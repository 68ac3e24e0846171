// A new deck of a list of statements that somebody has already: pasted, and made in one step.

import { html, nothing, type TemplateResult } from "lit-html";
import { at } from "../ui/base";
import { t } from "../messages/i18n";
import { Typed } from "../ui/typed";
import { fieldView } from "../views/common/field-view";
import * as api from "./editor-api";
import { inWords } from "./gate";
import { k } from "./take-i18n";
import { faultsView } from "./views/faults-view";

const NAME = "statements-name";
const LIST = "statements";

export class PasteForm {
  private readonly typed = new Typed<{ title: string; list: string }>("paste");
  private title = this.typed.recall().title ?? "";
  private list = this.typed.recall().list ?? "";
  private nameError: string | undefined;
  private listError: string | undefined;
  private problem: string | undefined;
  private faults: api.Fault[] = [];
  private busy = false;

  constructor(
    private readonly draw: () => void,
    private readonly close: () => void,
  ) {}

  view(): TemplateResult {
    const lines = this.list.split("\n").filter((line) => line.trim() !== "").length;
    const described = [`${LIST}-count`, this.listError === undefined ? "" : `${LIST}-error`].filter(Boolean).join(" ");
    return html`
      <section class="panel decks__form" aria-labelledby="paste-title">
        <h2 id="paste-title">${k.paste.title}</h2>
        <p>${k.paste.intro}</p>
        <form class="form" novalidate @submit=${(event: SubmitEvent) => this.submit(event)}>
          ${this.problem === undefined ? nothing : html`<p class="notice notice--bad" role="alert">${this.problem}</p>`}
          ${faultsView(this.faults)}
          ${fieldView({ name: NAME, label: k.name, value: this.title, error: this.nameError, maxlength: 200 }, (value) => {
            this.title = value;
            this.keep();
          })}
          <div class="form__field">
            <label class="form__label" for=${LIST}>${k.paste.list}</label>
            ${this.listError === undefined ? nothing : html`<p class="form__error" id="${LIST}-error">${this.listError}</p>`}
            <textarea class="input" id=${LIST} rows="10" spellcheck="true" aria-describedby=${described} aria-invalid=${this.listError === undefined ? nothing : "true"}
              .value=${this.list} @input=${(event: InputEvent) => this.type(event)}></textarea>
            <p class="hint" id="${LIST}-count">${k.paste.count(lines)}</p>
          </div>
          <p class="hint">${k.paste.after}</p>
          <div class="dialog__actions">
            <button class="button button--secondary" type="button" @click=${this.close}>${t.dialog.cancel}</button>
            <button class="button button--primary" type="submit" aria-disabled=${this.busy ? "true" : nothing}>${k.paste.submit}</button>
          </div>
        </form>
      </section>
    `;
  }

  private type(event: InputEvent): void {
    this.list = (event.target as HTMLTextAreaElement).value;
    this.keep();
    this.draw();
  }

  private keep(): void {
    this.typed.keep({ title: this.title, list: this.list });
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    this.nameError = this.title.trim() === "" ? k.paste.nameEmpty : undefined;
    this.listError = this.list.trim() === "" ? k.paste.listEmpty : undefined;
    this.draw();
    if (this.nameError !== undefined || this.listError !== undefined) {
      document.getElementById(this.nameError === undefined ? LIST : NAME)?.focus();
    } else if (!this.busy) {
      void this.make();
    }
  }

  private async make(): Promise<void> {
    this.busy = true;
    try {
      const { body } = await api.importList(this.list, this.title.trim());
      this.typed.drop();
      location.assign(at(`/beheer/sets/${body.deck}`));
    } catch (error) {
      this.busy = false;
      this.faults = (error as api.Refused).faults ?? [];
      this.problem = this.faults.length > 0 ? k.faults : inWords(error);
      this.draw();
    }
  }
}
