// /beheer/sets/{deck}/terug: what groups sent back about the cards. What somebody wrote can be removed.

import { html, nothing, render, type TemplateResult } from "lit-html";
import { at, ownPath } from "../ui/base";
import { setTitle } from "../ui/dom";
import { t } from "../messages/i18n";
import { deskIcons } from "../ui/desk-icons";
import { icons } from "../ui/icons";
import { askFirst } from "../views/common/confirm-view";
import { Announcer } from "../session/announcer";
import { keyFor } from "./card-keys";
import { type DeckView, emptyCard } from "./deck-text";
import { addressOf } from "./editing";
import * as api from "./editor-api";
import { f } from "./feedback-i18n";
import { behindGate, inWords } from "./gate";
import { d } from "./i18n";

class FeedbackPage {
  private readonly key = ownPath().split("/")[3] ?? "";
  private readonly announcer = new Announcer();
  private deck: DeckView | undefined;
  private feedback: api.Feedback | undefined;
  private problem: string | undefined;
  private notice: string | undefined;

  constructor(private readonly place: HTMLElement) {}

  async load(): Promise<void> {
    try {
      const [deck, feedback] = await Promise.all([api.deck(this.key), api.feedback(this.key)]);
      this.deck = deck.body;
      this.feedback = feedback;
      this.problem = undefined;
    } catch (error) {
      this.problem = inWords(error);
    }
    this.draw();
  }

  private draw(): void {
    setTitle(this.title, t.product);
    render(this.view(), this.place);
  }

  private get title(): string {
    return this.deck === undefined ? f.link : f.title(this.deck.title);
  }

  private view(): TemplateResult {
    return html`
      <div class="plan plan--narrow versions">
        <header class="plan__head">
          <h1 id="title" tabindex="-1">${this.title}</h1>
          <div class="plan__ways">
            <a class="button button--secondary" href=${at(`/beheer/sets/${this.key}`)}>${icons.left}<span>${d.versions.toDeck}</span></a>
            <a class="button button--quiet" href=${at("/beheer")}>${d.toList}</a>
          </div>
        </header>
        ${
          this.problem === undefined
            ? nothing
            : html`<div class="notice notice--bad" role="alert"><p>${this.problem}</p><button class="button button--secondary" type="button" @click=${() => void this.load()}>${d.again}</button></div>`
        }
        ${this.notice === undefined ? nothing : html`<p class="notice notice--good">${this.notice}</p>`}
        <p>${f.intro}</p>
        ${this.feedback === undefined ? (this.problem === undefined ? html`<p class="hint" role="status">${d.status.loading}</p>` : nothing) : this.contentView(this.feedback)}
      </div>
    `;
  }

  private contentView({ cards, ownCases }: api.Feedback): TemplateResult {
    return html`
      ${cards.length + ownCases.length === 0 ? html`<p>${f.none}</p>` : nothing}
      ${cards.map((card) => this.cardView(card))}
      ${
        ownCases.length === 0
          ? nothing
          : html`<section class="panel versions__part" aria-labelledby="own-cards">
              <h2 id="own-cards">${f.ownCases}</h2>
              <ul class="versions__list remarks">${ownCases.map((one) => this.remarkView(one.id, html`<strong>${one.title}</strong> ${one.text}`, one.title, f.version(one.version), this.cardButton(one)))}</ul>
            </section>`
      }
    `;
  }

  private cardView(card: api.CardCounts): TemplateResult {
    const id = `card-${card.key}`;
    const used = f.used(card.discussed, card.shown, card.skipped);
    const verdicts = f.verdicts(card.unclear, card.outdated, card.good);
    return html`
      <section class="panel versions__part" aria-labelledby=${id}>
        <h2 id=${id} lang=${this.deck?.language ?? nothing}>${card.title ?? card.key}</h2>
        ${card.title === undefined ? html`<p class="hint">${f.gone}</p>` : nothing}
        <p>${[used, ...(card.minutes === undefined ? [] : [f.minutes(card.minutes)])].join(", ")}</p>
        ${verdicts === "" ? nothing : html`<p><strong>${verdicts}</strong></p>`}
        ${
          card.remarks.length === 0
            ? nothing
            : html`<h3>${f.remarks(card.remarks.length)}</h3>
              <ul class="versions__list remarks">${card.remarks.map(({ id: remark, words, verdict, version }) =>
                this.remarkView(
                  remark,
                  html`<q>${words}</q>`,
                  words,
                  [...(verdict === undefined ? [] : [f.verdict[verdict]]), f.version(version)].join(", "),
                ),
              )}</ul>`
        }
      </section>
    `;
  }

  /** Once the deck has it as it came, the way there. */
  private cardButton(one: api.OwnCase): TemplateResult {
    const card = this.deck?.cards.find(({ title, text }) => title === one.title && text === one.text);
    return card === undefined
      ? html`<button class="button button--secondary" type="button" aria-label=${f.makeCardLong(one.title)} @click=${() => void this.makeCard(one)}>${deskIcons.edit}<span>${f.makeCard}</span></button>`
      : html`<a class="button button--secondary" href=${this.cardAddress(card.key)} aria-label=${f.seeCardLong(one.title)}>${icons.right}<span>${f.seeCard}</span></a>`;
  }

  private cardAddress(card: string): string {
    return at(`/beheer/sets/${this.key}`) + addressOf({ card });
  }

  /** To go on with at once; its kind is a guess that costs nothing to change. */
  private async makeCard({ title, text }: api.OwnCase): Promise<void> {
    try {
      const { body } = await api.deck(this.key);
      const key = keyFor(
        title,
        body.cards.map((card) => card.key),
        d.card.untitled,
      );
      await api.addCard(this.key, { ...emptyCard(key), kind: text.trim().endsWith("?") ? "question" : "statement", title, text });
      location.assign(this.cardAddress(key));
    } catch (error) {
      this.problem = inWords(error);
      this.draw();
      document.getElementById("title")?.focus();
    }
  }

  private remarkView(
    id: string,
    text: TemplateResult,
    words: string,
    about: string,
    more: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    const ask = () =>
      askFirst({ title: f.removeTitle, text: f.removeText, confirm: f.removeConfirm, danger: true, action: () => void this.remove(id) });
    return html`<li>
      <div class="remarks__text"><p>${text}</p><p class="hint">${about}</p></div>
      ${more}
      <button class="button button--quiet button--danger" type="button" aria-label=${f.removeLong(words)} @click=${ask}>${icons.close}<span>${f.remove}</span></button>
    </li>`;
  }

  private async remove(id: string): Promise<void> {
    try {
      await api.removeRemark(this.key, id);
      this.notice = f.removed;
      this.announcer.say(f.removed);
      await this.load();
    } catch (error) {
      this.problem = inWords(error);
      this.draw();
    }
    document.getElementById("title")?.focus();
  }
}

export function feedbackPage(): void {
  behindGate((place) => void new FeedbackPage(place).load());
}
