// /beheer/sets/{deck}: the cards of a deck, and what it says of itself. What is typed saves itself.

import { html, nothing, render, type TemplateResult } from "lit-html";
import { at, ownPath } from "../ui/base";
import { setTitle } from "../ui/dom";
import { t } from "../messages/i18n";
import { icons } from "../ui/icons";
import { Announcer } from "../session/announcer";
import { askFirst } from "../views/common/confirm-view";
import { keyFor, moved, withCard } from "./card-keys";
import { type CardText, type DeckText, emptyCard } from "./deck-text";
import { Desk, type DeskStatus } from "./desk";
import { addressOf, type Editing, type Part, partAt } from "./editing";
import * as api from "./editor-api";
import { f } from "./feedback-i18n";
import { downloadCards } from "./download";
import { behindGate, inWords } from "./gate";
import { d } from "./i18n";
import { keepUnsaved, unsavedOf } from "./unsaved";
import { aboutForm } from "./views/about-form";
import { cardForm } from "./views/card-form";
import { conflictView } from "./views/conflict-view";
import { partsView } from "./views/parts-view";
import { saveState } from "./views/save-state";

const WIDE = window.matchMedia("(min-width: 60rem)");
const TOLD: DeskStatus[] = ["offline", "refused", "conflict", "signed-out", "gone", "blocked"];

class DeckPage implements Editing {
  readonly desk: Desk;
  private readonly key = ownPath().split("/")[3] ?? "";
  private readonly announcer = new Announcer();
  /** Made just now: the key of such a card goes along with its title until the title is typed. */
  private fresh: string | undefined;
  private readonly left = new Set<string>();
  private told: DeskStatus = "loading";
  private notice: string | undefined;
  private destination: string | undefined;

  constructor(private readonly place: HTMLElement) {
    this.desk = new Desk({
      load: () => api.deck(this.key),
      save: (deck, tag) => api.replaceDeck(deck, tag),
      create: (deck) => api.createDeck(deck),
      keep: (unsaved) => keepUnsaved(this.key, unsaved),
      kept: () => unsavedOf(this.key),
      changed: () => this.changed(),
      joined: () => this.say(d.joined),
      later: (work, ms) => window.setTimeout(work, ms),
      cancel: (timer) => window.clearTimeout(timer),
    });
  }

  async begin(): Promise<void> {
    window.addEventListener("hashchange", () => this.arrive());
    window.addEventListener("online", () => this.desk.flush());
    window.addEventListener("pagehide", () => this.desk.flush());
    WIDE.addEventListener("change", () => this.draw());
    this.draw();
    await this.desk.load();
  }

  get deck(): DeckText {
    return this.desk.mine as DeckText;
  }

  get part(): Part | undefined {
    const part = partAt(location.hash);
    const gone = part !== undefined && part !== "about" && !this.deck.cards.some((card) => card.key === part.card);
    return gone || part === undefined ? (WIDE.matches ? "about" : undefined) : part;
  }

  private changed(): void {
    const { status } = this.desk;
    this.tell(status);
    if (status !== "typing" && status !== "saving") {
      this.go(status === "saved" || status === "unfinished");
    }
    this.draw();
  }

  /** What could not be saved keeps the author here, to see why. */
  private go(saved: boolean): void {
    const address = this.destination;
    this.destination = undefined;
    if (saved && address !== undefined) {
      location.assign(address);
    }
  }

  /** Trouble is told once, and again only after all was well. */
  private tell(status: DeskStatus): void {
    const trouble = TOLD.includes(status);
    if (trouble && status !== this.told) {
      this.announcer.say(d.status[status as "offline"]);
    }
    if (trouble || status === "saved") {
      this.told = status;
    }
  }

  private say(text: string): void {
    this.notice = text;
    this.announcer.say(text);
  }

  private draw(): void {
    const title = this.desk.mine?.title ?? d.title;
    setTitle(title, t.product);
    render(this.desk.editable ? this.view() : this.waiting(), this.place);
  }

  private waiting(): TemplateResult {
    const { status } = this.desk;
    return html`
      <div class="entry">
        <h1>${d.title}</h1>
        <p role="status">${status === "gone" ? d.noDeck : status === "offline" ? d.unreachable : status === "loading" ? d.status.loading : this.desk.detail || d.broken}</p>
        <p class="panel__row">
          <a class="button button--secondary" href=${at("/beheer")}>${d.toList}</a>
          ${status === "loading" || status === "gone" ? nothing : html`<button class="button button--secondary" type="button" @click=${() => void this.desk.load()}>${d.again}</button>`}
        </p>
      </div>
    `;
  }

  private view(): TemplateResult {
    const { part, deck } = this;
    return html`
      <div class="deck ${part === undefined || partAt(location.hash) === undefined ? "deck--list" : ""}">
        <header class="deck__head">
          <div class="deck__name">
            <a class="deck__back" href=${at("/beheer")} @click=${(event: Event) => this.depart(event)}>${icons.left}<span>${d.toList}</span></a>
            <h1 id="title" tabindex="-1" lang=${deck.language}>${deck.title.trim() || d.deck.untitled}</h1>
          </div>
          <div class="deck__ways">
            ${saveState(this.desk, () => void this.desk.restore())}
            <a class="button button--secondary" href=${at(`/beheer/sets/${this.key}/versies`)} @click=${(event: Event) => this.depart(event)}>${d.deck.toVersions}</a>
            <a class="button button--quiet" href=${at(`/beheer/sets/${this.key}/terug`)} @click=${(event: Event) => this.depart(event)}>${f.link}</a>
          </div>
        </header>
        ${
          this.notice === undefined
            ? nothing
            : html`<div class="notice notice--good"><p>${this.notice}</p><button class="button button--quiet" type="button" aria-label=${t.refused.dismiss} @click=${() => this.dismiss()}>${icons.close}</button></div>`
        }
        ${conflictView(this.desk)}
        <div class="deck__body">
          ${partsView(this)}
          <div class="deck__part">
            <p class="deck__up"><a class="button button--quiet" href="#title">${icons.left}<span>${d.deck.backToCards}</span></a></p>
            ${part === undefined ? nothing : part === "about" ? aboutForm(this) : cardForm(this, part.card)}
          </div>
        </div>
      </div>
    `;
  }

  private dismiss(): void {
    this.notice = undefined;
    this.draw();
    document.getElementById("title")?.focus();
  }

  /** What was typed last is saved first. */
  private depart(event: Event): void {
    const { status } = this.desk;
    if (status === "typing" || status === "saving") {
      event.preventDefault();
      this.destination = (event.currentTarget as HTMLAnchorElement).href;
      this.desk.flush();
    }
  }

  private arrive(): void {
    this.fresh = undefined;
    this.desk.mine?.cards.forEach((card) => this.left.add(card.key));
    this.draw();
    document.getElementById(partAt(location.hash) === undefined ? "title" : "part")?.focus();
  }

  isFixed(card: string): boolean {
    const known = this.desk.view?.cards.some((one) => one.key === card) ?? false;
    return known && card !== this.fresh;
  }

  wasLeft(card: string): boolean {
    return this.left.has(card);
  }

  leave(card: string): void {
    if (!this.left.has(card)) {
      this.left.add(card);
      this.draw();
    }
  }

  titled(): void {
    this.fresh = undefined;
    this.draw();
  }

  change(deck: DeckText): void {
    this.desk.change(deck);
  }

  changeCard(card: string, change: Partial<CardText>): void {
    const { deck, key } = withCard(this.deck, card, change, this.isFixed(card), d.card.untitled);
    if (key !== card) {
      this.fresh = this.fresh === card ? key : this.fresh;
      history.replaceState(null, "", addressOf({ card: key }));
      if (this.left.has(card)) {
        this.left.add(key);
      }
    }
    this.desk.change(deck);
  }

  add(): void {
    const key = keyFor(
      "",
      this.deck.cards.map((card) => card.key),
      d.card.untitled,
    );
    this.desk.change({ ...this.deck, cards: [...this.deck.cards, emptyCard(key)] });
    history.pushState(null, "", addressOf({ card: key }));
    this.arrive();
    this.fresh = key;
    this.left.delete(key);
    this.draw();
    this.announcer.say(d.deck.added);
    document.getElementById("card-title")?.focus();
  }

  async print(explained: boolean): Promise<void> {
    try {
      this.say(d.deck.paperBusy);
      this.draw();
      await downloadCards(this.key, explained);
      this.say(d.deck.paperDone);
    } catch (error) {
      this.say(inWords(error));
    }
    this.draw();
  }

  move(card: string, by: -1 | 1): void {
    this.desk.change(moved(this.deck, card, by));
    const place = this.deck.cards.findIndex((one) => one.key === card) + 1;
    this.announcer.say(d.card.movedTo(place, this.deck.cards.length));
    const end = by === -1 ? place === 1 : place === this.deck.cards.length;
    document.getElementById(end === (by === -1) ? "move-back" : "move-forward")?.focus();
  }

  remove(card: CardText): void {
    const name = card.title.trim() || d.deck.untitled;
    askFirst({
      title: d.card.removeTitle(name),
      text: d.card.removeText,
      confirm: d.card.removeConfirm,
      danger: true,
      action: () => {
        this.desk.change({ ...this.deck, cards: this.deck.cards.filter((one) => one.key !== card.key) });
        history.replaceState(null, "", WIDE.matches ? addressOf("about") : location.pathname);
        this.arrive();
        this.announcer.say(d.card.removed(name));
      },
    });
  }
}

export function deckPage(): void {
  behindGate((place) => void new DeckPage(place).begin());
}
