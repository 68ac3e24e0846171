// A field that saves itself, with a word on how that stands.

import { html, nothing, type TemplateResult } from "lit-html";
import type { SaveStatus, Field } from "../../session/facilitator/autosave";
import { autosaveOf } from "../../session/facilitator/facilitator-session";
import { icons } from "../../ui/icons";
import type { Session } from "../../session/session";
import { p } from "../../messages/runsheet";

export interface DraftField extends Field {
  id: string;
  label: string;
  maxlength: number;
  /** The label is read out, and not seen. */
  quiet?: boolean;
  hint?: string;
  /** Given: a line of this type; else a text of several lines. */
  line?: "text" | "number" | "url";
}

export function draftView(session: Session, field: DraftField): TemplateResult {
  const drafts = autosaveOf(session);
  const text = drafts.text(field);
  const status = drafts.status(field.key);
  const bad = status === "wrong" || status === "refused" || status === "conflict";
  const type = (event: InputEvent) => drafts.type(field, (event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const save = () => drafts.flush(field.key);
  const described = `${field.id}-state${field.hint === undefined ? "" : ` ${field.id}-hint`}`;
  return html`
    <div class="draft ${field.quiet ? "draft--quiet" : ""}">
      <label class=${field.quiet ? "visually-hidden" : "form__label"} for=${field.id}>${field.label}</label>
      ${field.hint === undefined ? nothing : html`<p class="hint" id="${field.id}-hint">${field.hint}</p>`}
      ${
        field.line === undefined
          ? html`<textarea class="input draft__text" id=${field.id} rows=${rows(text)} maxlength=${field.maxlength} aria-describedby=${described}
            aria-invalid=${bad ? "true" : nothing} .value=${text} @input=${type} @change=${save}></textarea>`
          : html`<input class="input draft__line" id=${field.id} type=${field.line === "number" ? "text" : field.line}
            inputmode=${field.line === "number" ? "numeric" : nothing} maxlength=${field.maxlength} autocomplete="off" aria-describedby=${described}
            aria-invalid=${bad ? "true" : nothing} .value=${text} @input=${type} @change=${save} />`
      }
      ${standView(session, field)}
    </div>
  `;
}

/** How the saving stands, under the id that its fields name as their description. */
export function standView(session: Session, field: Field & { id: string }): TemplateResult {
  const status = autosaveOf(session).status(field.key);
  const bad = status === "wrong" || status === "refused" || status === "conflict";
  return html`<div class="draft__status ${bad ? "draft__status--bad" : ""}" id="${field.id}-state" role=${bad ? "alert" : nothing}>${statusView(session, field, status)}</div>`;
}

function statusView(session: Session, field: Field & { id: string }, status: SaveStatus | undefined): TemplateResult | string {
  switch (status) {
    case undefined:
      return "";
    case "saved":
      return html`${icons.check}${p.saving.saved}`;
    case "typing":
    case "saving":
      return session.offline ? p.saving.waiting : p.saving[status];
    case "wrong":
      return autosaveOf(session).why(field.key) ?? "";
    case "refused":
      return p.saving.refused(autosaveOf(session).why(field.key) ?? "");
    case "conflict":
      return conflictView(session, field);
  }
}

/** Nothing is lost: both texts are there until the typist has chosen. */
function conflictView(session: Session, field: Field & { id: string }): TemplateResult {
  return html`
    <p>${p.saving.conflict}</p>
    <blockquote class="draft__other">${field.current() || p.saving.empty}</blockquote>
    <div class="panel__row" data-then="#${field.id}">
      <button class="button button--secondary" type="button" @click=${() => autosaveOf(session).insist(field)}>${p.saving.insist}</button>
      <button class="button button--secondary" type="button" @click=${() => autosaveOf(session).giveUp(field.key)}>${p.saving.giveUp}</button>
    </div>
  `;
}

const FEWEST_ROWS = 2;
const ROW = 60;

/** For browsers that don't let a field grow by themselves. */
function rows(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / ROW), 0);
  return Math.max(FEWEST_ROWS, lines);
}
