// A facilitator opens a session: a word, a name, and then the key and the invitation.

import "../session/shared";
import { html, nothing, render, type TemplateResult } from "lit-html";
import { keep } from "../session/admission";
import * as api from "../session/api";
import { FollowUp } from "../session/facilitator/follow-up";
import { at, sessionPath } from "../ui/base";
import { clearMain, main, setTitle } from "../ui/dom";
import { t } from "../messages/i18n";
import { r } from "../messages/report";
import type { StoredSession } from "../session/session-store";
import { normalForm } from "../room/normal-form";
import { isObvious, suggestion } from "../room/word-suggestions";
import type { DeckSummary } from "../room/protocol";
import { DeviceChoices } from "../views/common/device-view";
import { entryError, fieldView } from "../views/common/field-view";
import { invitationLink } from "../session/links";
import { invitationView, keyView } from "../views/invitation/invitation-view";
import { PlanFields, type PlanField, type PlanTyped } from "../views/runsheet/plan-fields";
import { Typed } from "../ui/typed";
import { e } from "../messages/entry";

interface OpenTyped extends PlanTyped {
  word: string;
  name: string;
  deck: string;
}

type FieldName = "word" | "name" | "deck" | PlanField | "";

/** How long the form waits for what decides its fields. */
const PATIENCE_MS = 5_000;

class OpenPage {
  private readonly place = main();
  private ready = false;
  private readonly followUp = FollowUp.asked();
  private readonly typed = new Typed<OpenTyped>(this.followUp === undefined ? "open" : "follow-up");
  private readonly before = this.typed.recall();
  private word = this.before.word || this.followUp?.word || suggestion(Math.random);
  private name = this.before.name ?? "";
  private deck = new URL(location.href).searchParams.get("set") ?? this.before.deck ?? "";
  private readonly plan = new PlanFields();
  private decks: DeckSummary[] = [];
  private error: { field: FieldName; text: string } | undefined;
  private busy = false;
  /** From then on a deck that comes in late would make another attempt of it, and the first may have taken the word. */
  private tried = false;
  private readonly device = new DeviceChoices(() => this.draw());

  /** A field for the cards that came later would push away what is below it. */
  async begin(): Promise<void> {
    this.plan.fill(this.before);
    setTitle(this.followUp === undefined ? e.open.title : r.followUp.title, t.product);
    const answer = this.followUp === undefined ? this.loadDecks() : this.loadFollowUp(this.followUp);
    await Promise.race([answer, new Promise((done) => window.setTimeout(done, PATIENCE_MS))]);
    clearMain();
    this.ready = true;
    this.draw();
    if (this.name === "") {
      // A word is there already.
      document.getElementById("name")?.focus();
    }
  }

  private draw(): void {
    if (this.ready) {
      render(this.followUp?.problem === undefined ? this.form() : followUpProblem(this.followUp.problem), this.place);
    }
  }

  private form(): TemplateResult {
    return html`
      <div class="entry">
        <h1>${this.followUp === undefined ? e.open.title : r.followUp.title}</h1>
        <p class="lead">${this.followUp === undefined ? e.open.intro : this.followUp.intro}</p>
        <form class="form form--entry" novalidate @submit=${(event: SubmitEvent) => this.submit(event)} @input=${() => this.keep()} @change=${() => this.changed()}>
          ${this.error?.field === "" ? html`<p class="notice notice--bad" role="alert">${this.error.text}</p>` : nothing}
          ${fieldView({ name: "word", label: e.open.word, hint: this.followUp === undefined ? e.open.wordHint : r.followUp.wordHint, value: this.word, error: this.errorOf("word"), maxlength: 120, big: true }, (value) => (this.word = value))}
          <button class="button button--quiet form__beside" type="button" @click=${() => this.suggest()}>${e.open.otherWord}</button>
          ${fieldView({ name: "name", label: e.open.name, hint: e.open.nameHint, value: this.name, error: this.errorOf("name"), maxlength: 40, autocomplete: "given-name" }, (value) => (this.name = value))}
          ${this.decks.length > 1 || this.errorOf("deck") !== undefined ? this.deckField() : nothing} ${this.plan.view(this.error)}
          ${this.device.view(true)}
          <button class="button button--primary button--wide" type="submit" aria-disabled=${this.busy ? "true" : nothing}>${e.open.submit}</button>
        </form>
      </div>
    `;
  }

  private deckField(): TemplateResult {
    const error = this.errorOf("deck");
    const chosen = this.decks.find((deck) => deck.key === this.deck);
    return html`
      <div class="form__field">
        <label class="form__label" for="deck">${e.open.deck}</label>
        ${error === undefined ? nothing : html`<p class="form__error" id="deck-error">${error}</p>`}
        <select class="input" id="deck" name="deck" aria-describedby="deck-size ${error === undefined ? "" : "deck-error"}" aria-invalid=${error === undefined ? nothing : "true"} @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
          ${this.decks.map((deck) => html`<option value=${deck.key} ?selected=${deck === chosen}>${deck.title}</option>`)}
        </select>
        <p class="hint" id="deck-size">${chosen === undefined ? nothing : e.open.deckSize(chosen.cardCount, chosen.minutes)}</p>
      </div>
    `;
  }

  private choose(deck: string): void {
    this.deck = deck;
    this.plan.propose(this.decks.find((one) => one.key === deck)?.minutes);
    this.draw();
  }

  private changed(): void {
    this.keep();
    this.draw();
  }

  private keep(): void {
    this.typed.keep({ word: this.word, name: this.name, deck: this.deck, ...this.plan.typed });
  }

  private errorOf(field: FieldName): string | undefined {
    return this.error?.field === field ? this.error.text : undefined;
  }

  private suggest(): void {
    this.word = suggestion(Math.random);
    this.keep();
    this.error = undefined;
    this.draw();
    document.getElementById("word")?.focus();
  }

  private async loadDecks(): Promise<void> {
    try {
      const decks = await api.decks();
      if (this.tried) {
        return;
      }
      this.decks = decks;
      const wanted = this.deck;
      const known = decks.some((deck) => deck.key === wanted);
      this.choose(known ? wanted : (decks[0]?.key ?? ""));
      if (decks.length === 0) {
        this.error = { field: "", text: e.open.noDecks };
      } else if (!known && wanted !== "") {
        this.error = { field: "deck", text: e.open.deckGone };
      }
      this.draw();
    } catch {
      // The server chooses the deck when none is named; opening itself tells when it is gone.
    }
  }

  private async loadFollowUp(followUp: FollowUp): Promise<void> {
    await followUp.load();
    this.name ||= followUp.name;
    this.draw();
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const problem = this.problem();
    if (problem !== undefined) {
      this.fail(problem.field, problem.text);
    } else if (!this.busy) {
      void this.open();
    }
  }

  private problem(): { field: FieldName; text: string } | undefined {
    const length = [...normalForm(this.word)].length;
    if (this.word.trim() === "") {
      return { field: "word", text: e.entryError.wordEmpty };
    }
    if (length < 3 || length > 60) {
      return { field: "word", text: e.entryError.wordBad };
    }
    if (isObvious(this.word)) {
      return { field: "word", text: e.open.obvious };
    }
    return this.name.trim() === "" ? { field: "name", text: e.entryError.nameEmpty } : this.plan.problem();
  }

  private async open(): Promise<void> {
    this.busy = true;
    this.tried = true;
    this.draw();
    try {
      const opened = await api.openRoom({
        word: this.word,
        name: this.name.trim(),
        ...(this.deck === "" ? {} : { deck: this.deck }),
        ...(this.followUp === undefined ? {} : { followUp: this.followUp.wish }),
      });
      const planned = await this.setPlan(opened);
      this.device.used();
      this.typed.drop();
      this.showKey(keep(opened, this.word.trim(), opened.facilitatorKey, this.device), opened.facilitatorKey, planned);
    } catch (error) {
      if (this.followUp?.refuse(error)) {
        return this.draw();
      }
      const refusal = error as api.ApiError;
      if (refusal.fields?.includes("deck")) {
        this.tried = false;
        await this.loadDecks();
        return this.fail("deck", e.open.deckGone);
      }
      const { field, text } = entryError(refusal);
      const taken = this.followUp === undefined ? e.open.taken : r.followUp.taken;
      this.fail(field === "key" ? "" : field, refusal.kind === "word-taken" ? taken : text);
    }
  }

  /** A session without its date is still a session: the preparation asks for it. */
  private async setPlan(opened: api.OpenedRoom): Promise<boolean> {
    const command = this.plan.command();
    return (
      command === undefined ||
      api.command(opened.room.id, opened.token, command).then(
        () => true,
        () => false,
      )
    );
  }

  private fail(field: FieldName, text: string): void {
    this.busy = false;
    this.error = { field, text };
    this.draw();
    if (field !== "") {
      document.getElementById(field)?.focus();
    }
  }

  private showKey(session: StoredSession, key: string, planned: boolean): void {
    setTitle(e.open.doneTitle, t.product);
    const word = session.word ?? "";
    render(
      html`
        <div class="entry entry--done">
          <h1 tabindex="-1" id="done">${e.open.doneTitle}</h1>
          ${planned ? nothing : html`<p class="notice notice--bad" role="alert">${e.open.notPlanned}</p>`}
          <dl class="facts">
            <div><dt>${e.open.wordTitle}</dt><dd>${word}</dd></div>
            <div><dt>${e.open.linkTitle}</dt><dd>${invitationLink(word)}</dd></div>
          </dl>
          ${invitationView(session)} ${keyView(key, session.facilitatorKey !== undefined, { level: 2 })}
          <p><a class="button button--primary button--wide" href=${sessionPath(session.room)}>${e.open.toPrepare}</a></p>
        </div>
      `,
      this.place,
    );
    document.getElementById("done")?.focus();
  }
}

function followUpProblem(problem: string): TemplateResult {
  return html`
    <div class="entry">
      <h1>${r.followUp.title}</h1>
      <p class="lead">${problem}</p>
      <p><a class="button button--primary" href=${at("/nieuw")}>${r.followUp.openNew}</a></p>
    </div>
  `;
}

export function openPage(): Promise<void> {
  return new OpenPage().begin();
}
