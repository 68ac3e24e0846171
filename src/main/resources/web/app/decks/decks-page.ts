// /beheer: all decks, and a way to make one, read one in, take one along or delete one.

import { html, nothing, render, type TemplateResult } from "lit-html";
import { focusIfLost, setTitle } from "../ui/dom";
import { t } from "../messages/i18n";
import { Announcer } from "../session/announcer";
import { askFirst } from "../views/common/confirm-view";
import { download } from "./download";
import * as api from "./editor-api";
import { behindGate, inWords } from "./gate";
import { d } from "./i18n";
import { ImportForm } from "./import-form";
import { NewDeckForm } from "./new-deck-form";
import { PasteForm } from "./paste-form";
import { k } from "./take-i18n";
import { deckRow, type ListActions } from "./views/deck-row";

type Form = NewDeckForm | ImportForm | PasteForm;

class DecksPage implements ListActions {
  private decks: api.DeckRow[] | undefined;
  private problem: string | undefined;
  private said: string | undefined;
  private form: Form | undefined;
  private readonly announcer = new Announcer();

  constructor(private readonly place: HTMLElement) {}

  async load(): Promise<void> {
    try {
      this.decks = await api.decks();
      this.problem = undefined;
    } catch (error) {
      this.problem = inWords(error);
    }
    this.draw();
  }

  private readonly draw = (): void => {
    setTitle(d.title, t.product);
    render(this.view(), this.place);
  };

  private view(): TemplateResult {
    return html`
      <div class="decks">
        <header class="plan__head">
          <div>
            <h1 id="title" tabindex="-1">${d.title}</h1>
            <p class="lead">${d.intro}</p>
          </div>
          <div class="plan__ways">
            <button class="button button--primary" type="button" id="new" aria-expanded=${this.form instanceof NewDeckForm ? "true" : "false"} @click=${() => this.create()}>${d.create.open}</button>
            <button class="button button--secondary" type="button" id="import" aria-expanded=${this.form instanceof ImportForm ? "true" : "false"} @click=${() => this.take()}>${k.open}</button>
            <button class="button button--secondary" type="button" id="paste" aria-expanded=${this.form instanceof PasteForm ? "true" : "false"} @click=${() => this.paste()}>${k.paste.open}</button>
          </div>
        </header>
        ${
          this.problem === undefined
            ? nothing
            : html`<div class="notice notice--bad" role="alert"><p>${this.problem}</p><button class="button button--secondary" type="button" @click=${() => void this.load()}>${d.again}</button></div>`
        }
        ${this.said === undefined ? nothing : html`<p class="notice notice--good">${this.said}</p>`}
        ${this.form?.view() ?? nothing}
        ${
          this.decks === undefined
            ? this.problem === undefined
              ? html`<p class="hint" role="status">${d.status.loading}</p>`
              : nothing
            : this.decks.length === 0
              ? html`<p>${d.list.none}</p>`
              : html`<ul class="decks__list">${this.decks.map((deck) => deckRow(deck, this))}</ul>`
        }
      </div>
    `;
  }

  private create(copyOf = ""): void {
    const open = this.form instanceof NewDeckForm && copyOf === "";
    this.show(open ? undefined : new NewDeckForm(this.decks ?? [], copyOf, this.draw, () => this.close("new")), "set-name");
  }

  private take(): void {
    const open = this.form instanceof ImportForm;
    this.show(open ? undefined : new ImportForm(this.draw, () => this.close("import")), "file");
  }

  private paste(): void {
    const open = this.form instanceof PasteForm;
    this.show(open ? undefined : new PasteForm(this.draw, () => this.close("paste")), "statements-name");
  }

  private show(form: Form | undefined, field: string): void {
    this.form = form;
    this.said = undefined;
    this.draw();
    if (form !== undefined) {
      document.getElementById(field)?.focus();
    }
  }

  private close(button: string): void {
    this.form = undefined;
    this.draw();
    document.getElementById(button)?.focus();
  }

  copy(deck: api.DeckRow): void {
    this.create(deck.key);
  }

  async export(deck: api.DeckRow, type: api.FileType): Promise<void> {
    try {
      await download(deck.key, type);
    } catch (error) {
      this.problem = inWords(error);
      this.draw();
    }
  }

  async remove(deck: api.DeckRow): Promise<void> {
    try {
      const { tag } = await api.deck(deck.key);
      askFirst({
        title: d.list.removeTitle(deck.title),
        text: d.list.removeText,
        confirm: d.list.removeConfirm,
        danger: true,
        action: () => void this.removed(deck, tag),
      });
    } catch (error) {
      this.problem = inWords(error);
      this.draw();
    }
  }

  private async removed(deck: api.DeckRow, tag: string): Promise<void> {
    try {
      await api.deleteDeck(deck.key, tag);
      this.said = d.list.removed(deck.title);
      this.announcer.say(this.said);
      await this.load();
      focusIfLost("title");
    } catch (error) {
      this.problem = (error as api.Refused).status === 412 ? d.list.meanwhile : inWords(error);
      this.draw();
    }
  }
}

export function decksPage(): void {
  behindGate((place) => void new DecksPage(place).load());
}
