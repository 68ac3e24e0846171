// To the guide for who facilitates for the first time: what to say, and what to do when it gets difficult.

import { html, type TemplateResult } from "lit-html";
import { at } from "../../ui/base";
import { icons } from "../../ui/icons";
import { opensTab } from "../../ui/new-tab";
import { c } from "../../messages/cockpit";

export function guideLink(): TemplateResult {
  return html`<a class="button button--quiet" href=${at("/begeleiden")} target="_blank" rel="noopener">${icons.people}<span>${c.tools.guide}</span>${opensTab()}</a>`;
}
