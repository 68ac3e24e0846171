// A new deck: its name, what it begins with, and its key, which follows from the name.

import { html, nothing, type TemplateResult } from "lit-html";
import { at } from "../ui/base";
import { t } from "../messages/i18n";
import { Typed } from "../ui/typed";
import { fieldView } from "../views/common/field-view";
import { keyFor } from "./card-keys";
import { type DeckText, textOf } from "./deck-text";
import * as api from "./editor-api";
import { inWords } from "./gate";
import { guidanceOf } from "./guidance";
import { d } from "./i18n";
import { languageField } from "./views/text-field";

/** Keys that are part of an address of the API. */
const RESERVED = ["imports"];

export class NewDeckForm {
  private readonly typed = new Typed<{ title: string }>("new-deck");
  private title = this.typed.recall().title ?? "";
  private language = document.documentElement.lang;
  private error: string | undefined;
  private problem: string | undefined;
  private busy = false;

  constructor(
    private readonly decks: readonly api.DeckRow[],
    private from: string,
    private readonly draw: () => void,
    private readonly close: () => void,
  ) {}

  view(): TemplateResult {
    return html`
      <section class="panel decks__form" aria-labelledby="new-title">
        <h2 id="new-title">${d.create.title}</h2>
        <form class="form" novalidate @submit=${(event: SubmitEvent) => this.submit(event)}>
          ${this.problem === undefined ? nothing : html`<p class="notice notice--bad" role="alert">${this.problem}</p>`}
          ${fieldView({ name: "set-name", label: d.create.name, hint: d.create.nameHint, value: this.title, error: this.error, maxlength: 200 }, (value) => this.name(value))}
          <p class="key-line"><span class="form__label">${d.create.key}</span> <code>${this.key}</code> <span class="hint">${d.create.keyHint}</span></p>
          <div class="form__field">
            <label class="form__label" for="set-start">${d.create.from}</label>
            <select class="input" id="set-start" @change=${(event: Event) => this.begin((event.target as HTMLSelectElement).value)}>
              <option value="" ?selected=${this.from === ""}>${d.create.empty}</option>
              ${this.decks.map((deck) => html`<option value=${deck.key} ?selected=${this.from === deck.key}>${d.create.copyOf(deck.title)}</option>`)}
            </select>
          </div>
          ${this.from === "" ? languageField("set-taal", d.create.language, this.language, undefined, (value) => (this.language = value)) : nothing}
          <div class="dialog__actions">
            <button class="button button--secondary" type="button" @click=${this.close}>${t.dialog.cancel}</button>
            <button class="button button--primary" type="submit" aria-disabled=${this.busy ? "true" : nothing}>${d.create.submit}</button>
          </div>
        </form>
      </section>
    `;
  }

  private get key(): string {
    return keyFor(this.title, [...RESERVED, ...this.decks.map((deck) => deck.key)], d.create.untitled);
  }

  private name(title: string): void {
    this.title = title;
    this.typed.keep({ title });
    this.draw();
  }

  private begin(from: string): void {
    this.from = from;
    this.draw();
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    this.error = this.title.trim() === "" ? d.create.nameEmpty : undefined;
    this.draw();
    if (this.error !== undefined) {
      document.getElementById("set-name")?.focus();
    } else if (!this.busy) {
      void this.make();
    }
  }

  private async make(): Promise<void> {
    this.busy = true;
    try {
      const made = await api.createDeck({ ...(await this.start()), key: this.key, title: this.title.trim() });
      this.typed.drop();
      location.assign(at(`/beheer/sets/${made.body.key}`));
    } catch (error) {
      this.busy = false;
      const { status, faults } = error as api.Refused;
      this.error = status === 409 ? d.create.taken : faults?.map((fault) => fault.message).join(" ") || undefined;
      this.problem = this.error === undefined ? inWords(error) : undefined;
      this.draw();
    }
  }

  private async start(): Promise<DeckText> {
    return this.from === ""
      ? {
          key: "",
          title: "",
          description: "",
          language: this.language,
          asOf: "",
          eLearning: false,
          ...guidanceOf({}),
          factsheet: "",
          runsheet: "",
          facts: [],
          cards: [],
        }
      : textOf((await api.deck(this.from)).body);
  }
}
