// The door of the editor's pages: who is known comes in, anyone else is asked for the credential.

import { html, nothing, render, type TemplateResult } from "lit-html";
import { at } from "../ui/base";
import { clearMain, main, setTitle } from "../ui/dom";
import { t } from "../messages/i18n";
import { fieldView } from "../views/common/field-view";
import { credential, forgetCredential, keepCredential } from "./access";
import * as api from "./editor-api";
import { d } from "./i18n";

/** Where the server sends people back who could not sign in with the account of their organisation. */
const ACCOUNT_FAILED = "#aanmelden-mislukt";

class Gate {
  private typed = "";
  private error: string | undefined;
  private trouble = location.hash === ACCOUNT_FAILED ? d.signIn.failed : "";
  private readonly account = main().dataset["signIn"];
  private readonly takesCredential = main().dataset["credential"] !== undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly enter: (place: HTMLElement) => void,
  ) {}

  async begin(): Promise<void> {
    if (credential() === undefined && this.account === undefined) {
      return this.draw();
    }
    try {
      await api.editor();
      this.open();
    } catch (error) {
      this.refuse(error as api.Refused, false);
    }
  }

  private open(): void {
    render(nothing, this.place);
    showSignOut();
    this.enter(this.place);
  }

  private refuse({ status, detail }: api.Refused, asked: boolean): void {
    if (status === 401) {
      const known = credential() !== undefined;
      forgetCredential();
      this.error = asked || known ? d.signIn.wrong : undefined;
    } else {
      if (status === 403) {
        showSignOut();
      }
      this.trouble = status === 0 ? d.unreachable : detail || d.broken;
    }
    this.draw();
    if (this.error !== undefined) {
      document.getElementById("credential")?.focus();
    }
  }

  private draw(): void {
    setTitle(d.signIn.title, t.product);
    render(this.view(), this.place);
  }

  private view(): TemplateResult {
    return html`
      <div class="entry">
        <h1>${d.signIn.title}</h1>
        <p class="lead">${d.signIn.intro} <a href=${at("/")}>${d.signIn.toStart}</a></p>
        ${this.trouble === "" ? nothing : html`<p class="notice notice--bad" role="alert">${this.trouble}</p>`}
        ${this.account === undefined ? nothing : this.accountView(this.account)} ${this.takesCredential ? this.credentialView() : nothing}
      </div>
    `;
  }

  private accountView(address: string): TemplateResult {
    return html`
      <p><a class="button button--primary button--wide" href="${address}?taal=${document.documentElement.lang}">${d.signIn.account}</a></p>
      ${this.takesCredential ? html`<p class="hint">${d.signIn.or}</p>` : nothing}
    `;
  }

  private credentialView(): TemplateResult {
    return html`
      <form class="form form--entry" novalidate @submit=${(event: SubmitEvent) => this.submit(event)}>
        ${fieldView(
          {
            name: "credential",
            label: d.signIn.credential,
            hint: d.signIn.hint,
            value: this.typed,
            error: this.error,
            maxlength: 500,
            type: "password",
            autocomplete: "current-password",
          },
          (value) => (this.typed = value),
        )}
        <button class="button ${this.account === undefined ? "button--primary" : "button--secondary"} button--wide" type="submit">${d.signIn.submit}</button>
      </form>
    `;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    void this.signIn();
  }

  private async signIn(): Promise<void> {
    const typed = this.typed.trim();
    this.trouble = "";
    if (typed === "" || !/^[\x21-\x7e]+$/.test(typed)) {
      this.error = typed === "" ? d.signIn.empty : d.signIn.wrong;
      this.draw();
      document.getElementById("credential")?.focus();
      return;
    }
    keepCredential(typed);
    try {
      await api.editor();
      this.open();
    } catch (error) {
      this.refuse(error as api.Refused, true);
    }
  }
}

function showSignOut(): void {
  const slot = document.getElementById("head");
  if (slot !== null) {
    render(html`<button class="button button--quiet" type="button" @click=${() => void signOut()}>${d.signIn.out}</button>`, slot);
  }
}

async function signOut(): Promise<void> {
  forgetCredential();
  await api.endSession();
  location.assign(at("/beheer"));
}

/** Calls `enter` once the reader has turned out to be an editor. */
export function behindGate(enter: (place: HTMLElement) => void): void {
  void new Gate(clearMain(), enter).begin();
}

/** What a failed call comes to, in words; who is no longer signed in is asked to do so again. */
export function inWords(error: unknown): string {
  const { status, detail } = error as api.Refused;
  if (status === 401) {
    location.reload();
  }
  return status === 0 ? d.unreachable : status === 404 ? d.noDeck : detail || d.broken;
}
