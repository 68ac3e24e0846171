// The panels that slide over the card, and the small ones: always there, shown when asked for.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { a } from "../../messages/around";
import { closeDialog, textOf } from "../../ui/dom";
import { rename } from "../../session/rename";
import { ON_SITE } from "../../session/on-site";
import type { Session } from "../../session/session";
import { chatView } from "../people/chat-view";
import { dialogView } from "../common/confirm-view";
import { factsheetDialog } from "../factsheet/factsheet-panel";
import { handsView } from "../people/hands-view";
import { notesDialog } from "./notes-dialog";
import { peopleView } from "../people/people-view";
import { CHAT, PEOPLE } from "./dialog-names";
import { handDialog } from "./hand-dialog";
import { withLater } from "./later-part";
import { factsheetText } from "./side-view";
import { rulesDialog, type RulesChange } from "../activities/house-rules-view";

/** `inPage`: people and chat are there without a dialog. */
export function dialogsView(session: Session, inPage: boolean, rulesChange?: RulesChange): TemplateResult {
  return html`
    ${
      inPage
        ? nothing
        : html`${dialogView(CHAT, a.chat.title, chatView(session, false), "dialog--side")}
          ${dialogView(PEOPLE, t.bar.people, html`${handsView(session)}${peopleView(session)}`, "dialog--side")}`
    }
    ${session.facilitates ? nothing : html`${handDialog(session)} ${session.state?.previous === undefined ? nothing : withLater(session)?.lastTimeDialog(session)}`} ${factsheetDialog(session, () => factsheetText(session))}
    ${rulesDialog(session, rulesChange)} ${notesDialog(session)}
    ${dialogView(ON_SITE, a.people.place, onSite(session), "", () => session.forms.drop("onSite"))}
    ${dialogView("name-dialog", a.people.renameTitle, renameView(session))}
    ${dialogView("shortcuts", a.help.title, keysView())}
  `;
}

/** It comes once somebody opens it. */
function onSite(session: Session): TemplateResult {
  return session.forms.read("onSite") === undefined ? html`` : (withLater(session)?.onSiteView(session) ?? html`<p class="loading">…</p>`);
}

/** What was typed stays, in an open dialog, until it is the name. */
function renameView(session: Session): TemplateResult {
  const { forms } = session;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const name = textOf(event.target as HTMLFormElement, "name").trim();
    if (name !== "" && (await rename(session, name))) {
      forms.type("name", "");
      closeDialog("name-dialog");
    }
  };
  const fault = forms.faultOf("name");
  return html`
    <form class="form" @submit=${submit}>
      <div class="form__field">
        <label class="form__label" for="new-name">${a.people.name}</label>
        <p class="hint" id="new-name-hint">${a.people.nameHint}</p>
        ${fault === undefined ? nothing : html`<p class="form__error" id="new-name-error" role="alert">${fault}</p>`}
        <input class="input" id="new-name" name="name" maxlength="40" required autocomplete="given-name" data-first
          aria-describedby=${fault === undefined ? "new-name-hint" : "new-name-error new-name-hint"} aria-invalid=${fault === undefined ? nothing : "true"}
          .value=${forms.text("name") || (session.state?.you.name ?? "")}
          @input=${(event: InputEvent) => forms.type("name", (event.target as HTMLInputElement).value)} />
      </div>
      <button class="button button--primary" type="submit">${t.dialog.save}</button>
    </form>
  `;
}

function keysView(): TemplateResult {
  return html`
    <table class="keys">
      <caption>${a.help.text}</caption>
      <tbody>${a.help.keys.map(([key, what]) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${what}</td></tr>`)}</tbody>
    </table>
  `;
}
