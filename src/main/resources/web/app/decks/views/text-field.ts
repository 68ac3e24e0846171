// A field of a deck or a card: a line, or a text of several lines that grows along.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { d } from "../i18n";

export interface TextField {
  id: string;
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
  maxlength?: number;
  /** Of the text, so that a screen reader says it well and the browser checks the spelling. */
  language?: string;
  /** Given: several lines. */
  rows?: number;
  type?: "date";
  /** Which keyboard a phone shows. */
  keys?: "numeric" | "url";
  /** What else describes the field. */
  describedBy?: string;
}

/** `done` is told when the author goes on to something else. */
export function textField(field: TextField, change: (value: string) => void, done = () => {}): TemplateResult {
  const described = [field.hint ? `${field.id}-hint` : "", field.error ? `${field.id}-error` : "", field.describedBy ?? ""]
    .filter(Boolean)
    .join(" ");
  const type = (event: InputEvent) => change((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  return html`
    <div class="form__field">
      <label class="form__label" for=${field.id}>${field.label}</label>
      ${field.hint ? html`<p class="hint" id="${field.id}-hint">${field.hint}</p>` : nothing}
      ${field.error ? html`<p class="form__error" id="${field.id}-error">${field.error}</p>` : nothing}
      ${
        field.rows === undefined
          ? html`<input class="input" id=${field.id} type=${field.type ?? "text"} inputmode=${field.keys ?? nothing} maxlength=${field.maxlength ?? nothing} autocomplete="off" spellcheck="true" lang=${field.language ?? nothing}
            aria-describedby=${described || nothing} aria-invalid=${field.error ? "true" : nothing} .value=${live(field.value)} @input=${type} @change=${done} />`
          : html`<textarea class="input text-field__lines" id=${field.id} rows=${field.rows} maxlength=${field.maxlength ?? nothing} spellcheck="true" lang=${field.language ?? nothing}
            aria-describedby=${described || nothing} aria-invalid=${field.error ? "true" : nothing} .value=${live(field.value)} @input=${type} @change=${done}></textarea>`
      }
    </div>
  `;
}

/** The languages that we have a name for; a deck may be in another. */
export function languageField(
  id: string,
  label: string,
  chosen: string,
  error: string | undefined,
  change: (value: string) => void,
): TemplateResult {
  const known = Object.keys(d.list.languages);
  const tags = known.includes(chosen) ? known : [chosen, ...known];
  return html`
    <div class="form__field">
      <label class="form__label" for=${id}>${label}</label>
      ${error ? html`<p class="form__error" id="${id}-error">${error}</p>` : nothing}
      <select class="input" id=${id} aria-describedby=${error ? `${id}-error` : nothing} aria-invalid=${error ? "true" : nothing}
        @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
        ${tags.map((tag) => html`<option value=${tag} ?selected=${tag === chosen}>${d.list.languages[tag] ?? tag}</option>`)}
      </select>
    </div>
  `;
}
