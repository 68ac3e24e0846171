// How long, and if that is known already when and where: asked while a session is opened.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Command } from "../../room/command";
import type { Variant } from "../../room/protocol";
import { allThere, isPastDay } from "../../ui/format-time";
import { isWebAddress, webAddress } from "../../ui/web-address";
import { fieldView } from "../common/field-view";
import { p } from "../../messages/runsheet";

const VARIANTS: Variant[] = ["two-hours", "one-hour"];
/** A room of a deck that takes less begins with the plan for one hour. */
const TWO_HOURS_FROM = 100;
const LONGEST_LINK = 2_000;

export type PlanField = "date" | "link";

export interface PlanTyped {
  /** Once the facilitator chose. */
  variant?: Variant;
  date: string;
  time: string;
  link: string;
}

export class PlanFields {
  /** There was something in the fields that are folded away. */
  private began = false;
  private chosen: Variant | undefined;
  /** What the room will begin with; undefined as long as that is not known. */
  private own: Variant | undefined;
  private minutes: number | undefined;
  private date = "";
  private time = "";
  private link = "";

  get typed(): PlanTyped {
    return { ...(this.chosen === undefined ? {} : { variant: this.chosen }), date: this.date, time: this.time, link: this.link };
  }

  /** As it was typed before. */
  fill({ variant, date = "", time = "", link = "" }: Partial<PlanTyped>): void {
    this.chosen = VARIANTS.find((one) => one === variant);
    Object.assign(this, { date, time, link, began: date + time + link !== "" });
  }

  /** How long the deck says that a session takes; what the facilitator chose stays. */
  propose(minutes: number | undefined): void {
    this.minutes = minutes;
    this.own = minutes !== undefined && minutes < TWO_HOURS_FROM ? "one-hour" : "two-hours";
  }

  private get variant(): Variant {
    return this.chosen ?? this.own ?? "two-hours";
  }

  view(error: { field: string; text: string } | undefined): TemplateResult {
    const zone = allThere(Date.now(), zoneOfPage());
    const wrong = error?.field === "date" || error?.field === "link";
    return html`
      <fieldset class="choice">
        <legend class="form__label">${p.opening.length}</legend>
        ${VARIANTS.map(
          (variant) => html`<label class="switch"><input type="radio" name="variant" value=${variant} .checked=${variant === this.variant}
            @change=${() => (this.chosen = variant)} /><span>${p.runsheet.variants[variant]}</span></label>`,
        )}
        ${this.minutes === undefined ? nothing : html`<p class="hint">${p.tips.proposed(this.minutes)}</p>`}
      </fieldset>
      <details class="more" .open=${wrong || this.began}>
        <summary>${p.opening.more}</summary>
        <div class="form">
          <div class="start">
            ${fieldView({ name: "date", type: "date", label: p.invite.date, value: this.date, error: error?.field === "date" ? error.text : undefined }, (value) => (this.date = value))}
            ${fieldView({ name: "time", type: "time", label: p.invite.time, value: this.time }, (value) => (this.time = value))}
          </div>
          ${zone === undefined ? nothing : html`<p class="hint">${zone}</p>`}
          ${this.isPast() ? html`<p class="form__error" role="alert">${p.invite.past}</p>` : nothing}
          ${fieldView({ name: "link", type: "url", label: p.invite.link, hint: p.invite.linkHint, value: this.link, error: error?.field === "link" ? error.text : undefined, maxlength: LONGEST_LINK }, (value) => (this.link = value))}
        </div>
      </details>
    `;
  }

  /** Told, and no obstacle: the clock of the device may be wrong. */
  private isPast(): boolean {
    return this.date !== "" && isPastDay(this.date, zoneOfPage());
  }

  problem(): { field: PlanField; text: string } | undefined {
    if ((this.date === "") !== (this.time === "")) {
      return { field: "date", text: p.invite.half };
    }
    return this.link.trim() === "" || isWebAddress(this.link) ? undefined : { field: "link", text: p.invite.linkWrong };
  }

  /** Undefined when the room's own plan will do. */
  command(): Command | undefined {
    const link = webAddress(this.link);
    if (this.variant === this.own && this.date === "" && link === "") {
      return undefined;
    }
    return {
      type: "agenda.set",
      variant: this.variant,
      ...(this.date === "" ? {} : { start: `${this.date}T${this.time}` }),
      ...(link === "" ? {} : { link }),
    };
  }
}

function zoneOfPage(): string {
  return document.documentElement.dataset["zone"] ?? "UTC";
}
