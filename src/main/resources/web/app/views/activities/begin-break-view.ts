// How a facilitator begins a break, makes it longer and ends it.

import { html, nothing, type TemplateResult } from "lit-html";
import { allThere, clockTime, MINUTE_MS } from "../../ui/format-time";
import { closeDialog, openDialog, textOf } from "../../ui/dom";
import { icons } from "../../ui/icons";
import { BEGIN_BREAK, endBreak, stepAfterBreak } from "../../session/facilitator/runsheet-flow";
import type { Session } from "../../session/session";
import type { Command } from "../../room/command";
import { dialogView } from "../common/confirm-view";
import { noticesView } from "../common/status-view";
import { c } from "../../messages/cockpit";
import { p } from "../../messages/runsheet";

const OFFERS = [5, 10, 15];
const DAY_MINUTES = 24 * 60;
const LONGEST_MS = 4 * 60 * MINUTE_MS;

/** Asks a facilitator how long; also for the runsheet's step. During a break it moves its end. */
export function openBreak(): void {
  openDialog(BEGIN_BREAK);
}

/** The facilitator's bar during a break. */
export function breakBar(session: Session): TemplateResult {
  const longer = () => {
    const until = Math.max(Date.parse(session.state?.break?.until ?? ""), session.clock.now());
    void session.ask({ type: "break.start", until: new Date(until + 5 * MINUTE_MS).toISOString() });
  };
  const after = stepAfterBreak(session.state);
  const words = after === undefined ? c.pause.end : after.key === "round-two" ? c.pause.roundTwo : c.pause.goOn(after.title);
  return html`
    <button class="button button--secondary bar__previous bar__previous--words" type="button" @click=${openBreak}>${c.pause.move}</button>
    <button class="button button--primary bar__next" type="button" data-then=".bar__next" @click=${() => endBreak(session)}><span>${words}</span>${icons.right}</button>
    <button class="button button--secondary bar__other" type="button" @click=${longer}>${c.pause.more}</button>
  `;
}

/** Asks a facilitator how long, with the planned minutes first in sight. */
export function breakDialog(session: Session): TemplateResult {
  const zone = session.state?.agenda.zone ?? "UTC";
  const planned = session.state?.agenda.steps.find((step) => step.key === "break")?.minutes ?? 0;
  const offers = [...new Set(planned > 0 ? [...OFFERS, planned] : OFFERS)].sort((one, other) => one - other);
  const until = (minutes: number) => clockTime(session.clock.now() + minutes * MINUTE_MS, zone);
  return dialogView(
    BEGIN_BREAK,
    p.beginBreak.title,
    html`
      ${noticesView(session)}
      <p>${p.beginBreak.text} ${allThere(session.clock.now(), zone) ?? ""}</p>
      <div class="offers">
        ${offers.map(
          (minutes) => html`<button class="button ${minutes === planned ? "button--primary" : "button--secondary"}" type="button"
            @click=${() => start(session, { type: "break.start", minutes })}>${p.beginBreak.offer(minutes, until(minutes))}</button>`,
        )}
      </div>
      <form class="form form--row" novalidate @submit=${(event: SubmitEvent) => startUntil(session, event)}>
        <div class="form__field">
          <label class="form__label" for="break-until">${c.pause.orUntil}</label>
          <input class="input" id="break-until" name="until" type="time" />
        </div>
        <button class="button button--secondary" type="submit">${c.pause.startUntil}</button>
      </form>
    `,
  );
}

function startUntil(session: Session, event: SubmitEvent): void {
  event.preventDefault();
  const time = textOf(event.target as HTMLFormElement, "until");
  const until = nextTime(time, session.clock.now(), session.state?.agenda.zone ?? "UTC");
  if (until === undefined || until - session.clock.now() > LONGEST_MS) {
    session.refuse(c.pause.badTime);
  } else {
    void start(session, { type: "break.start", until: new Date(until).toISOString() });
  }
}

async function start(session: Session, command: Command): Promise<void> {
  if (await session.ask(command)) {
    closeDialog(BEGIN_BREAK);
  }
}

/** The next moment at which a clock there shows this time ("14:05"); undefined when it is no time. */
function nextTime(time: string, now: number, zone: string): number | undefined {
  const [hour, minute] = time.split(":").map(Number);
  const [nowHour, nowMinute] = clockTime(now, zone).split(":").map(Number);
  const ahead = (Number(hour) - Number(nowHour)) * 60 + Number(minute) - Number(nowMinute);
  if (Number.isNaN(ahead)) {
    return undefined;
  }
  return now - (now % MINUTE_MS) + (ahead > 0 ? ahead : ahead + DAY_MINUTES) * MINUTE_MS;
}

/** A button that opens the question how long. */
export function breakButton(session: Session): TemplateResult | typeof nothing {
  return session.state?.status === "live" && session.state.break === null
    ? html`<button class="button button--quiet" type="button" data-then="#break-heading" @click=${openBreak}>${icons.away}<span>${c.pause.start}</span></button>`
    : nothing;
}
