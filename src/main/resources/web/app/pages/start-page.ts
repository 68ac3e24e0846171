// The first page: the word, then a name, then in. An invitation link brings the word along after `#`.

import { html, nothing, render, type TemplateResult } from "lit-html";
import * as api from "../api";
import { clearMain, setTitle } from "../dom";
import { t } from "../i18n";
import * as store from "../session-store";
import { normalForm } from "../words";
import { keep } from "../admission";
import { DeviceChoices } from "../views/device-view";
import { entryError, fieldView } from "../views/field-view";
import { e } from "../entry-words";

type Step = "word" | "name" | "facilitator";
type FieldName = "word" | "name" | "key" | "";

const INVITATION = "kaartensessie.invitation";

class StartPage {
  private readonly place = clearMain();
  private step: Step = "word";
  private word = "";
  private name = "";
  private key = "";
  private error: { field: FieldName; text: string } | undefined;
  private busy = false;
  private sessions = store.all();
  private readonly device = new DeviceChoices(() => this.draw());

  begin(): void {
    this.word = takeInvitation();
    this.step = this.word === "" ? "word" : "name";
    this.draw();
    void this.dropDead();
  }

  private draw(): void {
    setTitle(this.step === "facilitator" ? e.start.facilitatorTitle : e.start.title, t.product);
    render(
      html`<div class="entry">
        ${this.step === "facilitator" ? this.facilitator() : this.participant()}
      </div>`,
      this.place,
    );
  }

  private participant(): TemplateResult {
    return html`
      <h1>${e.start.title}</h1>
      <p class="lead">${e.start.intro}</p>
      ${this.step === "word" ? this.wayBack() : nothing}
      <form class="form form--entry" novalidate @submit=${(event: SubmitEvent) => this.submit(event)}>
        ${this.generalError()}
        ${this.step === "word"
          ? this.wordField()
          : html`<p class="entry__word">${e.start.invited(this.word)}
                <button class="button button--quiet" type="button" @click=${() => this.go("word")}>${e.start.otherWord}</button></p>
              ${this.nameField()} ${this.device.view(false)}`}
        <button class="button button--primary button--wide" type="submit" aria-disabled=${this.busy ? "true" : nothing}>
          ${this.step === "word" ? e.start.next : e.start.join}</button>
      </form>
      <p class="entry__other"><button class="button button--quiet" type="button" @click=${() => this.go("facilitator")}>${e.start.facilitator}</button></p>
    `;
  }

  private facilitator(): TemplateResult {
    return html`
      <h1>${e.start.facilitatorTitle}</h1>
      <p><a class="button button--primary button--wide" href="/nieuw">${e.start.openNew}</a></p>
      <form class="form form--entry" novalidate @submit=${(event: SubmitEvent) => this.submit(event)}>
        <h2>${e.start.takeUp}</h2>
        ${this.generalError()} ${this.wordField()}
        ${fieldView({ name: "key", label: e.start.key, hint: e.start.keyHint, value: this.key, error: this.errorOf("key"), maxlength: 100 }, (value) => (this.key = value))}
        ${this.nameField()} ${this.device.view(true)}
        <button class="button button--secondary button--wide" type="submit" aria-disabled=${this.busy ? "true" : nothing}>${e.start.joinAsFacilitator}</button>
      </form>
      <p class="entry__other"><button class="button button--quiet" type="button" @click=${() => this.go("word")}>${e.start.participant}</button></p>
    `;
  }

  private wayBack(): TemplateResult | typeof nothing {
    if (this.sessions.length === 0) {
      return nothing;
    }
    return html`
      <section class="wayback" aria-labelledby="terug-titel">
        <h2 id="terug-titel">${e.start.backTitle}</h2>
        ${this.sessions.map(
          (session) => html`<div class="wayback__one">
            <a class="button button--primary" href="/sessie/${session.room}">${e.start.back(session.word ?? "")}</a>
            <p class="hint">${e.start.backAs[session.role]}</p>
            <button class="button button--quiet" type="button" @click=${() => this.forget(session.room)}>${e.start.forget}</button>
          </div>`,
        )}
      </section>
    `;
  }

  private wordField(): TemplateResult {
    return fieldView(
      { name: "word", label: e.start.word, hint: e.start.wordHint, value: this.word, error: this.errorOf("word"), maxlength: 120, big: true },
      (value) => (this.word = value),
    );
  }

  private nameField(): TemplateResult {
    return fieldView(
      { name: "name", label: e.start.name, hint: t.people.nameHint, value: this.name, error: this.errorOf("name"), maxlength: 40, autocomplete: "given-name" },
      (value) => (this.name = value),
    );
  }

  private generalError(): TemplateResult | typeof nothing {
    return this.error?.field === "" ? html`<p class="notice notice--bad" role="alert">${this.error.text}</p>` : nothing;
  }

  private errorOf(field: FieldName): string | undefined {
    return this.error?.field === field ? this.error.text : undefined;
  }

  private go(step: Step): void {
    this.step = step;
    this.error = undefined;
    this.draw();
    this.focus(step === "name" ? "name" : "word");
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const missing = this.missing();
    if (missing !== undefined) {
      this.fail(missing.field, missing.text);
    } else if (this.step === "word") {
      this.go("name");
    } else if (!this.busy) {
      void this.join();
    }
  }

  private missing(): { field: FieldName; text: string } | undefined {
    const length = [...normalForm(this.word)].length;
    if (this.word.trim() === "") {
      return { field: "word", text: e.entryError.wordEmpty };
    }
    if (length < 3 || length > 60) {
      return { field: "word", text: e.entryError.wordBad };
    }
    if (this.step === "facilitator" && this.key.trim() === "") {
      return { field: "key", text: e.entryError.keyEmpty };
    }
    if (this.step !== "word" && this.name.trim() === "") {
      return { field: "name", text: e.entryError.nameEmpty };
    }
    return undefined;
  }

  private async join(): Promise<void> {
    const key = this.step === "facilitator" ? this.key.trim() : undefined;
    this.busy = true;
    this.draw();
    try {
      const entry = await api.join({ word: this.word, name: this.name.trim(), ...(key === undefined ? {} : { facilitatorKey: key }) });
      this.device.used();
      enter(entry, this.word.trim(), key, this.device);
    } catch (error) {
      const { field, text } = entryError(error as api.ApiError);
      if (field === "word" && this.step === "name") {
        this.step = "word";
      }
      this.fail(field, text);
    } finally {
      this.busy = false;
    }
  }

  private fail(field: FieldName, text: string): void {
    this.busy = false;
    this.error = { field, text };
    this.draw();
    this.focus(field);
  }

  private focus(field: FieldName): void {
    if (field !== "") {
      document.getElementById(field)?.focus();
    }
  }

  private forget(room: string): void {
    store.forget(room);
    this.sessions = store.all();
    this.draw();
    this.focus("word");
  }

  /** A session that the server no longer knows is no way back. */
  private async dropDead(): Promise<void> {
    for (const session of this.sessions) {
      try {
        await api.room(session.room, session.token);
      } catch (error) {
        if (api.standingAfter(error) === "unknown") {
          store.forget(session.room);
        }
      }
    }
    const alive = store.all();
    if (alive.length !== this.sessions.length) {
      this.sessions = alive;
      this.draw();
    }
  }
}

/** Reads the word from the address and takes it away there; a reload in another language still finds it. */
function takeInvitation(): string {
  let word = "";
  try {
    word = decodeURIComponent(location.hash.slice(1)).replaceAll("-", " ").trim();
  } catch {
    // A broken link: the reader types the word.
  }
  if (word !== "" && word !== "inhoud") {
    history.replaceState(null, "", location.pathname + location.search);
    sessionStorage.setItem(INVITATION, word);
    return word;
  }
  return sessionStorage.getItem(INVITATION) ?? "";
}

export function enter(entry: api.Entry, word: string, facilitatorKey: string | undefined, choices: store.Choices): void {
  keep(entry, word, facilitatorKey, choices);
  sessionStorage.removeItem(INVITATION);
  location.assign(`/sessie/${entry.room.id}`);
}

export function startPage(): void {
  new StartPage().begin();
}
