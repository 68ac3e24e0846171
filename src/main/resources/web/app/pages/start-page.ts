// The first page: the word, then a name, then in. An invitation link brings the word along after `#`.

import "../session/shared";
import { html, nothing, render, type TemplateResult } from "lit-html";
import * as api from "../session/api";
import { at, sessionPath } from "../ui/base";
import { clearMain, setTitle } from "../ui/dom";
import { t } from "../messages/i18n";
import type { StoredSession } from "../session/session-store";
import { keepsNothing } from "../ui/storage";
import { keep } from "../session/admission";
import { Typed } from "../ui/typed";
import { KnownSessions } from "./known-sessions";
import { StepHistory } from "./step-history";
import { missingIn, type FieldName, type Problem, type Step } from "./entry-check";
import { goTo, PRACTISE } from "../session/navigation";
import { dropInvitation, keyIn, takeInvitation, wordIn } from "../session/invitation-word";
import { become } from "../session/ways-back";
import { DeviceChoices } from "../views/common/device-view";
import { entryError, fieldView } from "../views/common/field-view";
import { nameField, wordField } from "../views/entry/entry-fields";
import { e } from "../messages/entry";

class StartPage {
  private readonly place = clearMain();
  private readonly typed = new Typed<{ word: string; name: string; key: string }>("start");
  private readonly before = this.typed.recall();
  private step: Step = "word";
  private word = "";
  private name = this.before.name ?? "";
  private key = this.before.key ?? "";
  private error: Problem | undefined;
  private busy = false;
  private readonly here = new KnownSessions({
    draw: () => this.draw(),
    focus: (field) => this.focus(field),
    again: (session) => this.again(session),
  });
  private readonly history = new StepHistory((step) => this.place.isConnected && this.step === "facilitator" && this.go(step));
  private readonly device = new DeviceChoices(() => this.draw());

  async begin(): Promise<void> {
    await this.here.load();
    this.invite();
    if (new URLSearchParams(location.search).has(PRACTISE)) {
      history.replaceState(history.state, "", location.pathname);
      void this.practise();
    }
    void this.here.lookUp();
    window.addEventListener("hashchange", () => {
      if (this.place.isConnected && wordIn({ hash: location.hash, pathname: "" }) !== "") {
        this.invite();
      }
    });
    // A page that comes back from the browser's own memory knows nothing of what happened since.
    window.addEventListener("pageshow", (event) => event.persisted && void this.comeBack());
  }

  /** Takes the word from the address, whenever one comes there. */
  private invite(): void {
    const key = keyIn(location.hash);
    this.word = takeInvitation();
    if (this.word === "") {
      this.word = this.before.word ?? "";
      this.draw();
    } else if (key !== "") {
      this.key = key;
      this.keep();
      this.go("facilitator");
      this.focus("name");
    } else {
      this.go(this.known.length === 0 ? "name" : "who");
      void this.check();
    }
  }

  private async comeBack(): Promise<void> {
    this.busy = false;
    await this.here.load();
    if (this.step === "name" && this.known.length > 0) {
      this.step = "who";
    }
    this.draw();
  }

  private get known(): StoredSession[] {
    return this.here.inSessionOf(this.word);
  }

  private draw(): void {
    setTitle(this.step === "facilitator" ? e.start.facilitatorTitle : e.start.title, t.product);
    render(
      html`<div class="entry" @input=${() => this.keep()}>
        ${this.step === "facilitator" ? this.facilitator() : this.participant()}
      </div>`,
      this.place,
    );
  }

  private keep(): void {
    this.typed.keep({ word: this.word, name: this.name, key: this.key });
  }

  private participant(): TemplateResult {
    if (this.step === "who" && this.here.views !== undefined) {
      return this.here.views.whoView(this.known, (member) => this.come(member), {
        person: () => this.go("name"),
        word: () => this.otherWord(),
      });
    }
    return html`
      <h1>${e.start.title}</h1>
      <p class="lead">${e.start.intro}</p>
      ${keepsNothing() ? html`<p class="notice">${e.start.keepsNothing}</p>` : nothing}
      ${this.step === "word" ? this.here.view() : nothing}
      <form class="form form--entry" novalidate @submit=${(event: SubmitEvent) => this.submit(event)}>
        ${this.generalError()}
        ${
          this.step === "word"
            ? this.wordField()
            : html`<p class="entry__word">${e.start.invited(this.word)}
                <button class="button button--quiet" type="button" @click=${() => this.go("word")}>${e.start.otherWord}</button></p>
              ${this.nameField()} ${this.device.view(false)}`
        }
        <button class="button button--primary button--wide" type="submit" aria-disabled=${this.busy ? "true" : nothing}>
          ${this.step === "word" ? e.start.next : e.start.join}</button>
      </form>
      <p class="entry__other"><button class="button button--quiet" type="button" @click=${() => this.lead()}>${e.start.facilitator}</button>
        ${this.step === "word" ? html`<button class="button button--quiet" type="button" @click=${() => this.practise()}>${e.start.practise}</button>` : nothing}</p>
    `;
  }

  private come(member: StoredSession): void {
    become(member);
    this.typed.drop();
    goTo(sessionPath(member.room));
  }

  private otherWord(): void {
    dropInvitation();
    this.word = "";
    this.keep();
    this.go("word");
  }

  private lead(): void {
    this.history.leave(this.step);
    this.go("facilitator", "new");
  }

  private facilitator(): TemplateResult {
    return html`
      <h1>${e.start.facilitatorTitle}</h1>
      <p><a class="button button--primary button--wide" id="new" href=${at("/nieuw")}>${e.start.openNew}</a></p>
      <form class="form form--entry" novalidate @submit=${(event: SubmitEvent) => this.submit(event)}>
        <h2>${e.start.takeUp}</h2>
        ${this.generalError()} ${this.wordField()}
        ${fieldView({ name: "key", label: e.start.key, hint: e.start.keyHint, value: this.key, error: this.errorOf("key"), maxlength: 100 }, (value) => (this.key = value))}
        ${this.nameField()} ${this.device.view(true)}
        <button class="button button--secondary button--wide" type="submit" aria-disabled=${this.busy ? "true" : nothing}>${e.start.joinAsFacilitator}</button>
      </form>
      <p class="entry__other"><button class="button button--quiet" type="button" @click=${() => this.history.back() || this.go("word")}>${e.start.participant}</button></p>
    `;
  }

  private again(session: StoredSession): void {
    this.word = session.word ?? "";
    this.name = session.name ?? "";
    this.key = session.facilitatorKey ?? "";
    this.go("facilitator");
  }

  private wordField(): TemplateResult {
    const hint = this.step === "facilitator" ? e.start.wordOwn : e.start.wordHint;
    return wordField(this.word, hint, this.errorOf("word"), (value) => (this.word = value));
  }

  private nameField(): TemplateResult {
    return nameField(this.name, this.errorOf("name"), (value) => (this.name = value));
  }

  private generalError(): TemplateResult | typeof nothing {
    return this.error?.field === "" ? html`<p class="notice notice--bad" role="alert">${this.error.text}</p>` : nothing;
  }

  private errorOf(field: FieldName): string | undefined {
    return this.error?.field === field ? this.error.text : undefined;
  }

  private go(step: Step, focus: string = step === "facilitator" ? "word" : step): void {
    this.step = step;
    this.error = undefined;
    this.draw();
    this.focus(focus);
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const missing = missingIn(this.step, { word: this.word, name: this.name, key: this.key });
    if (missing !== undefined) {
      this.fail(missing.field, missing.text);
    } else if (this.busy) {
      return;
    } else if (this.step === "word" && this.known.length > 0) {
      this.go("who");
    } else if (this.step === "word") {
      void this.next();
    } else {
      void this.join();
    }
  }

  /** To the name, once the word is one. Where there is no answer, joining will tell. */
  private async next(): Promise<void> {
    this.wait();
    const refusal = await this.check();
    this.busy = false;
    if (refusal === undefined) {
      this.go("name");
    }
  }

  /** What the server says of the word, which is told at once. One of an older version knows no such question. */
  private async check(): Promise<api.ApiError | undefined> {
    const { word } = this;
    try {
      await api.findRoom(word);
    } catch (error) {
      if (error instanceof api.ApiError && error.kind !== "" && entryError(error).field === "word" && this.word === word) {
        this.refuse(error);
        return error;
      }
    }
    return undefined;
  }

  private async join(): Promise<void> {
    const key = this.step === "facilitator" ? this.key.trim() : undefined;
    this.wait();
    try {
      const entry = await api.join({ word: this.word, name: this.name.trim(), ...(key === undefined ? {} : { facilitatorKey: key }) });
      this.device.used();
      this.typed.drop();
      keep(entry, this.word.trim(), key, this.device);
      dropInvitation();
      // Still busy: while the next page is on its way nobody comes in twice.
      goTo(sessionPath(entry.room.id));
    } catch (error) {
      this.refuse(error);
    }
  }

  /** A session with made-up colleagues. */
  private async practise(): Promise<void> {
    if (this.busy) {
      return;
    }
    this.wait();
    try {
      await (await import("../practice/open")).practise();
    } catch {
      this.fail("", e.start.practiseNot);
    }
  }

  private wait(): void {
    this.busy = true;
    this.draw();
  }

  private refuse(error: unknown): void {
    const { field, text } = entryError(error as api.ApiError);
    if (field === "word" && this.step !== "facilitator") {
      this.step = "word";
    }
    this.fail(field, text);
  }

  private fail(field: FieldName, text: string): void {
    this.busy = false;
    this.error = { field, text };
    this.draw();
    this.focus(field);
  }

  private focus(field: string): void {
    if (field !== "") {
      document.getElementById(field)?.focus();
    }
  }
}

export function startPage(): Promise<void> {
  return new StartPage().begin();
}
