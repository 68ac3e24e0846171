// One labelled field with its hint and its error, all tied together for a screen reader.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import type { ApiError } from "../../session/api";
import { e } from "../../messages/entry";

export interface Field {
  name: string;
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
  maxlength?: number;
  autocomplete?: string;
  big?: boolean;
  /** Text, when not given. */
  type?: "date" | "time" | "url" | "password";
}

export function fieldView(field: Field, input: (value: string) => void): TemplateResult {
  const described = [field.hint ? `${field.name}-hint` : "", field.error ? `${field.name}-error` : ""].filter(Boolean).join(" ");
  return html`
    <div class="form__field">
      <label class="form__label" for=${field.name}>${field.label}</label>
      ${field.hint ? html`<p class="hint" id="${field.name}-hint">${field.hint}</p>` : nothing}
      ${field.error ? html`<p class="form__error" id="${field.name}-error">${field.error}</p>` : nothing}
      <input class="input ${field.big ? "input--big" : ""}" id=${field.name} name=${field.name} type=${field.type ?? "text"} maxlength=${field.maxlength ?? nothing}
        autocomplete=${field.autocomplete ?? "off"} autocapitalize="off" spellcheck="false"
        aria-describedby=${described || nothing} aria-invalid=${field.error ? "true" : nothing}
        .value=${field.value} @input=${(event: InputEvent) => input((event.target as HTMLInputElement).value)} />
    </div>
  `;
}

/** Where a refusal of the server belongs, and what it says in the reader's words. */
export function entryError(error: ApiError): { field: "word" | "name" | "key" | ""; text: string } {
  switch (error.status) {
    case 400:
      return misfilled(error);
    case 403:
      return { field: "key", text: e.entryError.wrongKey };
    case 404:
      return { field: "word", text: e.entryError.unknownWord };
    case 409:
      return error.kind === "still-under-way" ? { field: "", text: e.entryError.underWay } : { field: "word", text: e.entryError.full };
    case 423:
      return { field: "word", text: e.entryError.locked };
    case 429:
      return { field: "word", text: tooMany(error.kind)(Math.max(1, error.retryAfter)) };
    case 0:
      return { field: "", text: e.entryError.gone };
    default:
      return { field: "", text: e.entryError.broken };
  }
}

/** At the field that the server names. */
function misfilled({ fields, detail }: ApiError): { field: "word" | "name" | "key" | ""; text: string } {
  if (fields.includes("word")) {
    return { field: "word", text: e.entryError.wordBad };
  }
  if (fields.includes("name")) {
    return { field: "name", text: t.people.nameBad };
  }
  return fields.includes("facilitatorKey")
    ? { field: "key", text: e.entryError.wrongKey }
    : { field: "", text: detail || e.entryError.broken };
}

function tooMany(kind: string): (seconds: number) => string {
  switch (kind) {
    case "too-many-rooms":
      return e.entryError.tooManyRooms;
    case "too-many-joins":
      return e.entryError.tooManyJoins;
    default:
      return e.entryError.tooMany;
  }
}
