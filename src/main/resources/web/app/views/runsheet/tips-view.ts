// The tips that the makers of the cards give to whoever leads: about the whole, and at the step that they are about.

import { html, nothing, type TemplateResult } from "lit-html";
import { richText } from "../../ui/rich-text";
import { roomDeckOf } from "../../session/room-deck";
import type { Session } from "../../session/session";
import { promptsView } from "./prompts-view";
import { p } from "../../messages/runsheet";

/** Quietly: a heading and some lines, and nothing to press. */
export function stepTips(session: Session, step: string | undefined): TemplateResult | typeof nothing {
  const deck = roomDeckOf(session);
  const tip = step === undefined ? undefined : deck?.tips?.[step];
  return tip === undefined
    ? nothing
    : html`<div class="tips"><p class="tips__title">${p.tips.step}</p><div lang=${deck?.language ?? nothing}>${promptsView(tip)}</div></div>`;
}

/** In the preparation. */
export function deckTips(session: Session): TemplateResult | typeof nothing {
  const { minutes, tipsHtml, language } = roomDeckOf(session) ?? {};
  return minutes === undefined && tipsHtml === undefined
    ? nothing
    : html`<section class="prepare__tips" aria-labelledby="tips-heading"><h2 id="tips-heading">${p.tips.whole}</h2>
        ${minutes === undefined ? nothing : html`<p>${p.tips.proposed(minutes)}</p>`}${tipsHtml === undefined ? nothing : richText(tipsHtml, language)}</section>`;
}

/** On paper; the element of the page is in one place at a time. */
export function printedTips(session: Session): TemplateResult | typeof nothing {
  const { tipsHtml, language } = roomDeckOf(session) ?? {};
  return tipsHtml === undefined ? nothing : html`<h2>${p.tips.whole}</h2>${onPaper(tipsHtml, language)}`;
}

const copies = new Map<string, Node>();

function onPaper(text: string, language?: string): Node {
  const copy = copies.get(text) ?? richText(text, language).cloneNode(true);
  copies.set(text, copy);
  return copy;
}
