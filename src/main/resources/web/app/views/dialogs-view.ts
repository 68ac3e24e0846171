// The panels that slide over the card, and the small ones: always there, shown when asked for.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../i18n";
import { closeDialog } from "../dom";
import { rename } from "../rename";
import type { Session } from "../session";
import { chatView } from "./chat-view";
import { dialogView } from "./confirm-view";
import { factsheetDialog } from "./factsheet-view";
import { handsView } from "./hands-view";
import { notesDialog } from "./outcome-view";
import { peopleView } from "./people-view";
import { rulesDialog, type RulesChange } from "./rules-view";

export function dialogsView(session: Session, wide: boolean, rulesChange?: RulesChange): TemplateResult {
  return html`
    ${wide
      ? nothing
      : html`${dialogView("chat", t.chat.title, chatView(session, false), "dialog--side")}
          ${dialogView("mensen", t.people.title, html`${handsView(session)}${peopleView(session)}`, "dialog--side")}`}
    ${factsheetDialog(session)}
    ${rulesDialog(session, rulesChange)} ${notesDialog(session)}
    ${dialogView("naam", t.people.renameTitle, renameView(session))}
    ${dialogView("toetsen", t.help.title, keysView())}
  `;
}

function renameView(session: Session): TemplateResult {
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get("name")).trim();
    if (name !== "") {
      closeDialog("naam");
      await rename(session, name);
    }
  };
  return html`
    <form class="form" @submit=${submit}>
      <label class="form__label" for="nieuwe-naam">${t.people.nameHint}</label>
      <input class="input" id="nieuwe-naam" name="name" maxlength="40" required autocomplete="given-name" .value=${session.state?.you.name ?? ""} />
      <button class="button button--primary" type="submit">${t.dialog.save}</button>
    </form>
  `;
}

function keysView(): TemplateResult {
  return html`
    <table class="keys">
      <caption>${t.help.text}</caption>
      <tbody>${t.help.keys.map(([key, what]) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${what}</td></tr>`)}</tbody>
    </table>
  `;
}
