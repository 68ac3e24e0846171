// The panels that slide over the card, and the small ones: always there, shown when asked for.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { closeDialog, textOf } from "../../ui/dom";
import { rename } from "../../session/rename";
import type { Session } from "../../session/session";
import { chatView } from "../people/chat-view";
import { dialogView } from "../common/confirm-view";
import { factsheetDialog } from "../factsheet/factsheet-view";
import { handsView } from "../people/hands-view";
import { notesDialog } from "../closing/outcome-view";
import { peopleView } from "../people/people-view";
import { rulesDialog, type RulesChange } from "../activities/house-rules-view";

export function dialogsView(session: Session, wide: boolean, rulesChange?: RulesChange): TemplateResult {
  return html`
    ${
      wide
        ? nothing
        : html`${dialogView("chat", t.chat.title, chatView(session, false), "dialog--side")}
          ${dialogView("mensen", t.people.title, html`${handsView(session)}${peopleView(session)}`, "dialog--side")}`
    }
    ${factsheetDialog(session)}
    ${rulesDialog(session, rulesChange)} ${notesDialog(session)}
    ${dialogView("naam", t.people.renameTitle, renameView(session))}
    ${dialogView("toetsen", t.help.title, keysView())}
  `;
}

function renameView(session: Session): TemplateResult {
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const name = textOf(event.target as HTMLFormElement, "name").trim();
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
