// Any two versions beside each other, the draft included.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Difference } from "../difference";
import type { Version } from "../editor-api";
import { d } from "../i18n";
import { differenceView } from "./difference-view";

/** A version by its number, or what was not published yet. */
export type Point = number | "draft";

export interface Comparing {
  readonly versions: readonly Version[];
  readonly hasDraft: boolean;
  readonly compared: { difference: Difference; language: string } | undefined;
  from: Point;
  to: Point;
  compare(): Promise<void>;
}

export function compareView(comparing: Comparing): TemplateResult | typeof nothing {
  const points: Point[] = [...(comparing.hasDraft ? (["draft"] as const) : []), ...comparing.versions.map((one) => one.version)];
  if (comparing.versions.length < 2) {
    return nothing;
  }
  const select = (id: "from" | "to") => html`
    <div class="form__field">
      <label class="form__label" for="compare-${id}">${d.versions[id]}</label>
      <select class="input" id="compare-${id}" @change=${(event: Event) => (comparing[id] = pointOf((event.target as HTMLSelectElement).value))}>
        ${points.map((point) => html`<option value=${point} ?selected=${point === comparing[id]}>${point === "draft" ? d.versions.optionDraft : d.versions.option(point)}</option>`)}
      </select>
    </div>
  `;
  return html`
    <section class="panel versions__part" aria-labelledby="compare">
      <h2 id="compare">${d.versions.compare}</h2>
      <form class="versions__compare" @submit=${(event: SubmitEvent) => submit(event, comparing)}>
        ${select("from")} ${select("to")}
        <button class="button button--secondary" type="submit">${d.versions.show}</button>
      </form>
      ${
        comparing.compared === undefined
          ? nothing
          : html`<div id="difference" tabindex="-1" role="group" aria-labelledby="compare">${differenceView(comparing.compared.difference, comparing.compared.language)}</div>`
      }
    </section>
  `;
}

function submit(event: SubmitEvent, comparing: Comparing): void {
  event.preventDefault();
  void comparing.compare();
}

function pointOf(value: string): Point {
  return value === "draft" ? value : Number(value);
}
