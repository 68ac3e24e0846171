// What the deck says of itself: title, description, language, factsheet, and tips for the facilitator.

import { html, type TemplateResult } from "lit-html";
import type { DeckField } from "../deck-text";
import type { Editing } from "../editing";
import { areLacking, MOST_OF_FACTSHEET, oldestDay } from "../facts";
import { STEPS } from "../guidance";
import { d } from "../i18n";
import { day } from "../when";
import { checkView } from "./check-view";
import { factsField } from "./facts-field";
import { courseFields, lengthField, tipFields } from "./guidance-fields";
import { markdownHelp, markdownView } from "./markdown-view";
import { plainView } from "./plain-view";
import { languageField, textField } from "./text-field";

export function aboutForm(editing: Editing): TemplateResult {
  const { deck, desk } = editing;
  const { view } = desk;
  const { language } = deck;
  const put = (field: DeckField) => (value: string) => editing.change({ ...deck, [field]: value });
  const oldest = oldestDay(deck);
  const lacking = areLacking(deck.facts, [deck.factsheet], MOST_OF_FACTSHEET);
  const error = (field: DeckField) => desk.faults.get(field);
  return html`
    <div class="part">
      <form class="form part__form" novalidate @submit=${(event: SubmitEvent) => event.preventDefault()}>
        <h2 id="part" tabindex="-1">${d.deck.about}</h2>
        ${textField({ id: "set-title", label: d.fields["title"] ?? "", hint: d.deck.titleHint, value: deck.title, error: deck.title.trim() === "" ? d.create.nameEmpty : error("title"), maxlength: 200, language }, put("title"))}
        ${textField({ id: "set-description", label: d.fields["description"] ?? "", hint: d.deck.descriptionHint, value: deck.description, error: error("description"), maxlength: 2_000, rows: 3, language }, put("description"))}
        ${languageField("set-taal", d.create.language, language, error("language"), put("language"))}
        ${oldest === "" ? textField({ id: "set-date", label: d.fields["asOf"] ?? "", hint: d.deck.asOfHint, value: deck.asOf, error: error("asOf"), type: "date" }, put("asOf")) : html`<p class="key-line"><span class="form__label">${d.fields["asOf"]}</span> <span>${d.facts.derived(day(oldest))}</span></p>`}
        ${lengthField(editing)} ${courseFields(editing)}
        ${textField({ id: "set-factsheet", label: d.fields["factsheet"] ?? "", hint: d.deck.factsheetHint, value: deck.factsheet, error: error("factsheet"), maxlength: 100_000, rows: 6, language }, put("factsheet"))}
        ${textField({ id: "set-tips", label: d.fields["runsheet"] ?? "", hint: d.deck.runsheetHint, value: deck.runsheet, error: error("runsheet"), maxlength: 100_000, rows: 4, language }, put("runsheet"))}
        ${tipFields(editing)} ${markdownHelp("opmaak")}
        ${factsField({ id: "source", hint: d.facts.factsheetHint, error: lacking ? d.facts.bad : error("facts"), facts: deck.facts, language, most: MOST_OF_FACTSHEET }, (facts) => editing.change({ ...deck, facts }))}
        <p class="key-line"><span class="form__label">${d.create.key}</span> <code>${deck.key}</code> <span class="hint">${d.deck.keyHint}</span></p>
      </form>
      <div class="part__aside">
        ${checkView(editing)}
        ${plainView(
          [
            { label: d.fields["description"] ?? "", text: deck.description },
            { label: d.fields["factsheet"] ?? "", text: deck.factsheet, markdown: true },
            { label: d.fields["runsheet"] ?? "", text: deck.runsheet, markdown: true },
            ...STEPS.map((step) => ({ label: d.g.steps[step], text: deck.tips?.[step] ?? "" })),
          ],
          language,
        )}
        ${markdownView({ id: "factsheet-preview", title: d.fields["factsheet"] ?? "", text: deck.factsheet, saved: view?.factsheet ?? "", html: view?.factsheetHtml, language })}
        ${markdownView({ id: "tips-preview", title: d.fields["runsheet"] ?? "", text: deck.runsheet, saved: view?.runsheet ?? "", html: view?.runsheetHtml, language })}
      </div>
    </div>
  `;
}
