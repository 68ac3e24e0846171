// The part of the factsheet that the explanation of a card rests on, to choose from what was saved.

import { html, nothing, type TemplateResult } from "lit-html";
import { richText } from "../../ui/rich-text";
import { d } from "../i18n";

const ID = "card-paragraph";
const PREFIX = "paragraaf-";

interface Paragraph {
  name: string;
  title: string;
}

/** @param sheet the factsheet as the server shows it, if there is one */
export function paragraphField(
  chosen: string,
  sheet: string | undefined,
  language: string,
  error: string | undefined,
  put: (paragraph: string) => void,
): TemplateResult | typeof nothing {
  const paragraphs = paragraphsOf(sheet);
  const lost = chosen !== "" && !paragraphs.some(({ name }) => name === chosen);
  const fault = lost ? d.card.paragraph.lost : error;
  return paragraphs.length === 0 && chosen === ""
    ? nothing
    : html`
        <div class="form__field">
          <label class="form__label" for=${ID}>${d.card.paragraph.title}</label>
          <p class="hint" id="${ID}-hint">${d.card.paragraph.hint}</p>
          ${fault === undefined ? nothing : html`<p class="form__error" id="${ID}-error">${fault}</p>`}
          <select class="input" id=${ID} aria-describedby="${ID}-hint ${fault === undefined ? "" : `${ID}-error`}" aria-invalid=${fault === undefined ? nothing : "true"}
            @change=${(event: Event) => put((event.target as HTMLSelectElement).value)}>
            <option value="" ?selected=${chosen === ""}>${d.card.paragraph.none}</option>
            ${lost ? html`<option value=${chosen} selected>${chosen}</option>` : nothing}
            ${paragraphs.map(({ name, title }) => html`<option value=${name} lang=${language} ?selected=${name === chosen}>${title}</option>`)}
          </select>
        </div>
      `;
}

function paragraphsOf(sheet: string | undefined): Paragraph[] {
  return sheet === undefined
    ? []
    : [...richText(sheet).querySelectorAll(`[id^="${PREFIX}"]`)].map(({ id, textContent }) => ({
        name: id.slice(PREFIX.length),
        title: textContent ?? "",
      }));
}
