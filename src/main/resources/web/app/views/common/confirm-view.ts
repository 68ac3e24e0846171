// One dialog for every question that must be asked before something can't be taken back, and the dialog's usual frame.

import { html, render, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { release } from "../../ui/busy";

export interface Question {
  title: string;
  text: string;
  confirm: string;
  danger?: boolean;
  /** What may be done with it, each a box to tick. */
  choices?: Choice[];
  /** `chosen`: the names of the choices that were ticked. */
  action(chosen: Set<string>): void;
}

export interface Choice {
  name: string;
  label: string;
  hint: string;
}

export function askFirst(question: Question): void {
  let dialog = document.getElementById("question") as HTMLDialogElement | null;
  if (dialog === null) {
    dialog = document.createElement("dialog");
    dialog.id = "question";
    dialog.className = "dialog dialog--question";
    dialog.setAttribute("aria-labelledby", "question-title");
    dialog.setAttribute("aria-describedby", "question-text");
    document.body.append(dialog);
  }
  const open = dialog;
  release(open);
  const sure = () => {
    const chosen = [...open.querySelectorAll<HTMLInputElement>("input:checked")].map((box) => box.name);
    open.close();
    question.action(new Set(chosen));
  };
  render(
    html`
      <h2 id="question-title">${question.title}</h2>
      <p id="question-text">${question.text}</p>
      ${(question.choices ?? []).map(choiceView)}
      <div class="dialog__actions">
        <button class="button button--secondary" type="button" @click=${() => open.close()}>${t.dialog.cancel}</button>
        <button class="button ${question.danger ? "button--danger-solid" : "button--primary"}" type="button" @click=${sure}>${question.confirm}</button>
      </div>
    `,
    dialog,
  );
  dialog.showModal();
}

function choiceView({ name, label, hint }: Choice): TemplateResult {
  return html`
    <div class="tick">
      <label class="tick__label"><input type="checkbox" name=${name} aria-describedby="question-${name}-hint" .checked=${live(false)} /><span>${label}</span></label>
      <p class="hint" id="question-${name}-hint">${hint}</p>
    </div>
  `;
}

/** A native dialog with a title and a way to close it. Escape closes it too. */
export function dialogView(id: string, title: string, content: TemplateResult, kind = "", closed: () => void = () => {}): TemplateResult {
  return html`
    <dialog class="dialog ${kind}" id=${id} aria-labelledby="${id}-title" @close=${closed}>
      <div class="dialog__head">
        <h2 id="${id}-title">${title}</h2>
        <button class="button button--quiet dialog__close" type="button" @click=${closest}>${icons.close}<span>${t.dialog.close}</span></button>
      </div>
      ${content}
    </dialog>
  `;
}

function closest(event: Event): void {
  (event.currentTarget as Element).closest("dialog")?.close();
}
