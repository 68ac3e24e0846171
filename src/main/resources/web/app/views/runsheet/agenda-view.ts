// When the session is, how long, and where people meet: the same on runsheet and invitation.

import { html, nothing, type TemplateResult } from "lit-html";
import { allThere, clockTime, longDate, MINUTE_MS, there } from "../../ui/format-time";
import { isWebAddress, webAddress } from "../../ui/web-address";
import type { Field } from "../../session/facilitator/autosave";
import { autosaveOf } from "../../session/facilitator/facilitator-session";
import type { Session } from "../../session/session";
import type { Variant } from "../../room/protocol";
import { askFirst } from "../common/confirm-view";
import { draftView, standView } from "../common/autosave-field";
import { p } from "../../messages/runsheet";

const VARIANTS: Variant[] = ["one-hour", "two-hours"];
const LONGEST_LINK = 2_000;
const LONGEST_MEETING = 80;
const WHOLE = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const NONE = "T";
const WHOLE_MS = 5 * MINUTE_MS;

/** "dinsdag 1 december 2026, van 13:00 tot 15:00 uur"; undefined without a date. */
export function whenWords(session: Session): string | undefined {
  const { startsAt, endsAt, zone } = session.state?.agenda ?? {};
  if (startsAt === undefined || endsAt === undefined || zone === undefined) {
    return undefined;
  }
  const from = Date.parse(startsAt);
  // As the invitation has it: nobody plans by the minute.
  const to = from + Math.ceil((Date.parse(endsAt) - from) / WHOLE_MS) * WHOLE_MS;
  return p.runsheet.planned(longDate(from, zone), clockTime(from, zone), clockTime(to, zone)) + there(from, zone);
}

/** Whose times stand at the steps, for who has another time. */
export function zoneHint({ state }: Session): TemplateResult | typeof nothing {
  const start = Date.parse(state?.agenda.startsAt ?? "");
  const words = Number.isNaN(start) ? undefined : allThere(start, state?.agenda.zone ?? "UTC");
  return words === undefined ? nothing : html`<p class="hint">${words}</p>`;
}

/** Whether the planned session would be over by now; one that is live just goes on. */
export function isPast(session: Session): boolean {
  const { state } = session;
  return state?.status === "lobby" && state.agenda.endsAt !== undefined && Date.parse(state.agenda.endsAt) < session.clock.now();
}

export function variantView(session: Session): TemplateResult {
  const current = session.state?.agenda.variant;
  const choose = (variant: Variant) => {
    if (variant !== current) {
      askFirst({
        title: p.runsheet.variants[variant],
        text: p.runsheet.variantText,
        confirm: p.runsheet.variantConfirm,
        action: () => void session.ask({ type: "agenda.set", variant }),
      });
    }
  };
  return html`
    <div class="form__field">
      <p class="form__label" id="length">${p.runsheet.variant}</p>
      <div class="marks variants" role="group" aria-labelledby="length">
        ${VARIANTS.map(
          (variant) => html`<button class="button button--toggle" type="button" aria-pressed=${variant === current ? "true" : "false"}
            @click=${() => choose(variant)}>${p.runsheet.variants[variant]}</button>`,
        )}
      </div>
    </div>
  `;
}

export function startView(session: Session): TemplateResult {
  const field: Field & { id: string } = {
    key: "agenda:start",
    id: "begin",
    current: () => session.state?.agenda.start?.slice(0, 16) ?? NONE,
    command: (text) => ({ type: "agenda.set", start: text === NONE ? null : text }),
    wrong: (text) => (text === NONE || WHOLE.test(text) ? undefined : p.invite.half),
  };
  const [date = "", time = ""] = autosaveOf(session).text(field).split("T");
  const type = (part: "date" | "time") => (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    autosaveOf(session).type(field, part === "date" ? `${value}T${time}` : `${date}T${value}`);
  };
  return html`
    <div class="form__field">
      <div class="start">
        <div class="form__field">
          <label class="form__label" for="start-date">${p.invite.date}</label>
          <input class="input" id="start-date" type="date" min="2000-01-01" max="2100-12-31" aria-describedby="begin-state" .value=${date} @input=${type("date")} />
        </div>
        <div class="form__field">
          <label class="form__label" for="start-time">${p.invite.time}</label>
          <input class="input" id="start-time" type="time" aria-describedby="begin-state" .value=${time} @input=${type("time")} />
        </div>
      </div>
      ${standView(session, field)}
      ${
        session.state?.agenda.start === undefined
          ? html`<p class="hint">${p.invite.dateHint} ${allThere(session.clock.now(), session.state?.agenda.zone ?? "UTC") ?? ""}</p>`
          : html`<p class="start__words">${whenWords(session)}</p>`
      }
      ${isPast(session) ? html`<p class="form__error">${p.invite.past}</p>` : nothing}
    </div>
  `;
}

/** Where people meet: the link, and what dials in. */
export function meetingView(session: Session): TemplateResult {
  return html`${linkView(session)}
    <div class="meeting">
      ${meetingField(session, "meetingNumber", { id: "meeting-number", label: p.invite.number, hint: p.invite.numberHint })}
      ${meetingField(session, "meetingPassword", { id: "meeting-password", label: p.invite.password, hint: p.invite.passwordHint })}
    </div>`;
}

function meetingField(
  session: Session,
  part: "meetingNumber" | "meetingPassword",
  words: Record<"id" | "label" | "hint", string>,
): TemplateResult {
  return draftView(session, {
    ...words,
    key: `agenda:${part}`,
    line: "text",
    maxlength: LONGEST_MEETING,
    current: () => session.state?.agenda[part] ?? "",
    command: (text) => ({ type: "agenda.set", [part]: text.trim() === "" ? null : text.trim() }),
    wrong: (text) => (text.length > LONGEST_MEETING ? p.invite.meetingWrong : undefined),
  });
}

function linkView(session: Session): TemplateResult {
  return draftView(session, {
    key: "agenda:link",
    id: "video-link",
    label: p.invite.link,
    hint: p.invite.linkHint,
    line: "url",
    maxlength: LONGEST_LINK,
    current: () => session.state?.agenda.link ?? "",
    command: (text) => ({ type: "agenda.set", link: webAddress(text) || null }),
    wrong: (text) => (text.trim() === "" || isWebAddress(text) ? undefined : p.invite.linkWrong),
  });
}
