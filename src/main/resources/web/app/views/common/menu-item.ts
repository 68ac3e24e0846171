// What a menu offers, and in one sentence what it is for.

import { html, type TemplateResult } from "lit-html";

export interface MenuItem {
  /** Of the sentence; one in the page. */
  id: string;
  icon: TemplateResult;
  label: string;
  hint: string;
  press: () => void;
}

export function menuItem({ id, icon, label, hint, press }: MenuItem): TemplateResult {
  return html`<div class="menu__item">
    <button class="button button--quiet" type="button" aria-describedby=${id} @click=${press}>${icon}<span>${label}</span></button>
    <p class="menu__hint" id=${id}>${hint}</p>
  </div>`;
}
