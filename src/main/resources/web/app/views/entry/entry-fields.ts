// What is asked of somebody who joins: the word and their name.

import type { TemplateResult } from "lit-html";
import { e } from "../../messages/entry";
import { fieldView } from "../common/field-view";

export function wordField(value: string, hint: string, error: string | undefined, changed: (value: string) => void): TemplateResult {
  return fieldView({ name: "word", label: e.start.word, hint, value, error, maxlength: 120, big: true }, changed);
}

export function nameField(value: string, error: string | undefined, changed: (value: string) => void): TemplateResult {
  return fieldView(
    { name: "name", label: e.start.name, hint: e.start.nameHint, value, error, maxlength: 40, autocomplete: "given-name" },
    changed,
  );
}
