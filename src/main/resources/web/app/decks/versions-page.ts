// /beheer/sets/{deck}/versies: what the draft changes, publishing it, and what was published before.

import { html, nothing, render, type TemplateResult } from "lit-html";
import { at, ownPath } from "../ui/base";
import { setTitle } from "../ui/dom";
import { t } from "../messages/i18n";
import { deskIcons } from "../ui/desk-icons";
import { icons } from "../ui/icons";
import { askFirst } from "../views/common/confirm-view";
import { Announcer } from "../session/announcer";
import { type DeckText, type DeckView, textOf } from "./deck-text";
import { difference, type Difference } from "./difference";
import { download } from "./download";
import * as api from "./editor-api";
import { behindGate, inWords } from "./gate";
import { d } from "./i18n";
import { k } from "./take-i18n";
import { unsavedOf } from "./unsaved";
import { compareView, type Comparing, type Point } from "./views/compare-view";
import { differenceView } from "./views/difference-view";
import { dayAndTime } from "./when";

class VersionsPage implements Comparing {
  versions: api.Version[] = [];
  from: Point = "draft";
  to: Point = "draft";
  compared: { difference: Difference; language: string } | undefined;
  hasDraft = false;

  private readonly key = ownPath().split("/")[3] ?? "";
  private readonly announcer = new Announcer();
  private deck: api.Tagged<DeckView> | undefined;
  private latest: DeckText | undefined;
  private problem: string | undefined;
  private notice: string | undefined;
  private busy = false;

  constructor(private readonly place: HTMLElement) {}

  async load(): Promise<void> {
    try {
      const [deck, versions] = await Promise.all([api.deck(this.key), api.versions(this.key)]);
      const latest = versions[0]?.version;
      this.latest = latest === undefined ? undefined : textOf(await api.version(this.key, latest));
      this.deck = deck;
      this.versions = versions;
      this.hasDraft = deck.body.draft ?? false;
      this.from = versions[1]?.version ?? "draft";
      this.to = latest ?? "draft";
      this.compared = undefined;
      this.problem = undefined;
    } catch (error) {
      this.problem = inWords(error);
    }
    this.draw();
  }

  draw(): void {
    const title = this.deck?.body.title;
    setTitle(title === undefined ? d.list.versions : d.versions.title(title), t.product);
    render(this.view(), this.place);
  }

  private view(): TemplateResult {
    const title = this.deck?.body.title;
    return html`
      <div class="plan plan--narrow versions">
        <header class="plan__head">
          <h1 id="title" tabindex="-1">${title === undefined ? d.list.versions : d.versions.title(title)}</h1>
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
        ${
          this.deck === undefined
            ? this.problem === undefined
              ? html`<p class="hint" role="status">${d.status.loading}</p>`
              : nothing
            : html`${this.draftView(this.deck.body)} ${this.historyView()} ${compareView(this)} ${this.filesView()}`
        }
      </div>
    `;
  }

  private draftView(deck: DeckView): TemplateResult {
    const next = (this.versions[0]?.version ?? 0) + 1;
    const empty = deck.cards.length === 0;
    return html`
      <section class="panel versions__part" aria-labelledby="draft">
        <h2 id="draft">${d.versions.draft}</h2>
        ${unsavedOf(this.key) === undefined ? nothing : html`<p class="notice notice--bad">${d.versions.unsaved}</p>`}
        ${
          !this.hasDraft && deck.version !== undefined
            ? html`<p>${d.versions.upToDate(deck.version)}</p>
              <p><a class="button button--primary" href=${at(`/nieuw?set=${encodeURIComponent(this.key)}`)}>${d.versions.open}</a></p>`
            : html`<p>${d.versions.draftText(deck.version)}</p>
              ${this.latest === undefined ? nothing : differenceView(difference(this.latest, textOf(deck)), deck.language ?? "nl")}
              ${
                empty
                  ? html`<p class="notice">${d.versions.noCards}</p>`
                  : html`<p><button class="button button--primary" type="button" id="publish" aria-disabled=${this.busy ? "true" : nothing} @click=${() => this.ask(deck, next)}>${d.versions.publish(next)}</button></p>`
              }`
        }
      </section>
    `;
  }

  private historyView(): TemplateResult {
    return html`
      <section class="panel versions__part" aria-labelledby="published">
        <h2 id="published">${d.versions.history}</h2>
        ${
          this.versions.length === 0
            ? html`<p class="panel__empty">${d.versions.none}</p>`
            : html`<ol class="versions__list" reversed>
              ${this.versions.map((one) => html`<li><strong>${d.versions.option(one.version)}</strong> <span>${d.versions.publishedAt(dayAndTime(one.publishedAt), one.cardCount)}</span>${this.restoreButton(one.version)}</li>`)}
            </ol>`
        }
      </section>
    `;
  }

  /** Not for what the deck is already. */
  private restoreButton(version: number): TemplateResult | typeof nothing {
    if (version === this.versions[0]?.version && !this.hasDraft) {
      return nothing;
    }
    const ask = () =>
      askFirst({
        title: d.versions.restoreTitle(version),
        text: this.hasDraft ? `${d.versions.restoreText} ${d.versions.restoreLoses}` : d.versions.restoreText,
        confirm: d.versions.restoreConfirm,
        danger: this.hasDraft,
        action: () =>
          void this.change(async (tag) => {
            await api.replaceDeck(textOf(await api.version(this.key, version)), tag);
            return d.versions.restored(version);
          }),
      });
    return html`<button class="button button--quiet" type="button" aria-label=${d.versions.restoreLong(version)} @click=${ask}>${icons.undo}<span>${d.versions.restore}</span></button>`;
  }

  private filesView(): TemplateResult {
    const button = (type: api.FileType, label: string) =>
      html`<button class="button button--secondary" type="button" @click=${() => void this.export(type)}>${deskIcons.download}<span>${label}</span></button>`;
    return html`
      <section class="panel versions__part" aria-labelledby="file-title">
        <h2 id="file-title">${d.versions.files}</h2>
        <p>${d.versions.filesText}</p>
        <div class="panel__row">${button(api.EXCEL_TYPE, k.exportExcel)} ${button(api.CSV_TYPE, k.exportCsv)} ${button(api.YAML_TYPE, d.list.exportYaml)} ${button(api.JSON_TYPE, d.list.exportJson)}</div>
      </section>
    `;
  }

  /** Says what will change, and to whom. */
  private ask(deck: DeckView, next: number): void {
    const empty = { ...textOf(deck), cards: [] };
    const { added, changed, removed, fields, reordered } = difference(this.latest ?? empty, textOf(deck));
    const summary = d.versions.summary(added.length, changed.length, removed.length, fields.length > 0 || reordered);
    askFirst({
      title: d.versions.publishTitle(next),
      text: d.versions.publishText(summary),
      confirm: d.versions.publishConfirm,
      action: () => void this.change(async (tag) => d.versions.published((await api.publish(this.key, tag)).body.version ?? next)),
    });
  }

  /** Does `work` on the deck as the author saw it, and tells what came of it. */
  private async change(work: (tag: string) => Promise<string>): Promise<void> {
    if (this.busy || this.deck === undefined) {
      return;
    }
    this.busy = true;
    try {
      this.say(await work(this.deck.tag));
      await this.load();
    } catch (error) {
      if ((error as api.Refused).status === 412) {
        this.say(d.versions.meanwhile);
        await this.load();
      } else {
        this.problem = inWords(error);
      }
    }
    this.busy = false;
    this.draw();
    document.getElementById("title")?.focus();
  }

  private say(text: string): void {
    this.notice = text;
    this.announcer.say(text);
  }

  async compare(): Promise<void> {
    try {
      const [old, now] = await Promise.all([this.textAt(this.from), this.textAt(this.to)]);
      this.compared = { difference: difference(old, now), language: now.language };
    } catch (error) {
      this.problem = inWords(error);
    }
    this.draw();
    document.getElementById("difference")?.focus();
  }

  private async textAt(point: Point): Promise<DeckText> {
    return textOf(point === "draft" ? (await api.deck(this.key)).body : await api.version(this.key, point));
  }

  private async export(type: api.FileType): Promise<void> {
    try {
      await download(this.key, type);
    } catch (error) {
      this.problem = inWords(error);
      this.draw();
    }
  }
}

export function versionsPage(): void {
  behindGate((place) => void new VersionsPage(place).load());
}
