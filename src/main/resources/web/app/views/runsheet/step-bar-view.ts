// The runsheet in the cockpit: the step that the group is in, how the time goes, and the way to the next one.

import { html, nothing, type TemplateResult } from "lit-html";
import { clockTime, longDate, MINUTE_MS, minutes, there } from "../../ui/format-time";
import { bellOf } from "../../session/facilitator/facilitator-session";
import { icons } from "../../ui/icons";
import { enterStep } from "../../session/facilitator/runsheet-flow";
import type { Session } from "../../session/session";
import { FAR_MS, nextStep, progress, type Progress } from "../../room/timetable";
import type { Agenda } from "../../room/protocol";
import { p } from "../../messages/runsheet";

export function stepStrip(session: Session): TemplateResult | typeof nothing {
  const { state } = session;
  if (state === undefined) {
    return nothing;
  }
  const now = progress(state.agenda, state.step, session.clock.now());
  return html`
    <div class="strip" role="region" aria-label=${p.runsheet.title}>
      <div class="strip__now">
        <p class="strip__title"><span class="hint">${now === undefined ? p.runsheet.title : p.step.number(now.index + 1, state.agenda.steps.length)}</span>
          <strong>${now?.step.title ?? p.step.none}</strong></p>
        <p class="strip__time">${timeWords(session, now).map((words) => html`<span>${words}</span>`)}</p>
      </div>
      <div class="strip__ways">
        ${nextButton(session)}
      </div>
    </div>
    ${alarmView(session)}
  `;
}

/** The way on; nothing after the last step. */
export function nextButton(session: Session): TemplateResult | typeof nothing {
  const { state } = session;
  const next = state && nextStep(state.agenda, state.step?.key, state.status === "live");
  return next === undefined
    ? nothing
    : html`<button class="button button--secondary strip__next" type="button" @click=${() => enterStep(session, next.key)}>
        <span>${p.step.to(next.title)}</span>${icons.right}</button>`;
}

/** All that there is to tell of the time, for who opens the runsheet. */
export function timeLine(session: Session): TemplateResult | typeof nothing {
  const { state } = session;
  const words = state === undefined ? [] : timeWords(session, progress(state.agenda, state.step, session.clock.now()));
  return words.length === 0 ? nothing : html`<p class="strip__time">${words.map((part) => html`<span>${part}</span>`)}</p>`;
}

/** "nog 12 min", "32 van 45 min", "tot 14:35", "8 min achter": told in words, and no more of them than count. */
function timeWords(session: Session, now: Progress | undefined): (TemplateResult | string)[] {
  const agenda = session.state?.agenda as Agenda;
  const time = session.clock.now();
  const start = agenda.startsAt === undefined ? undefined : Date.parse(agenda.startsAt);
  const early = session.state?.status === "lobby" && start !== undefined && (now === undefined || start - time > FAR_MS);
  const words: (TemplateResult | string)[] = [];
  if (early) {
    return [p.step.begins(longDate(start, agenda.zone), clockTime(start, agenda.zone) + there(start, agenda.zone))];
  }
  if (now === undefined || now.passed > now.planned + FAR_MS) {
    return words;
  }
  const left = Math.ceil((now.end - time) / MINUTE_MS);
  if (left >= 0) {
    words.push(p.step.left(left));
  }
  words.push(p.step.passed(minutes(now.passed), now.step.minutes));
  words.push(p.step.until(clockTime(now.end, agenda.zone) + there(now.end, agenda.zone)));
  if (now.behind > 0) {
    words.push(html`<strong class="badge">${p.step.behind(now.behind)}</strong>`);
  } else if (now.behind < 0) {
    words.push(p.step.ahead(-now.behind));
  }
  const { startedAt } = session.state ?? {};
  const live = startedAt === undefined ? 0 : minutes(time - Date.parse(startedAt));
  if (live > 0) {
    words.push(p.step.session(live));
  }
  return words;
}

/** For facilitators alone; it stays until they have seen it, and changes nothing. */
export function alarmView(session: Session): TemplateResult | typeof nothing {
  const due = bellOf(session).notice;
  if (due === undefined) {
    return nothing;
  }
  const left = Math.ceil((due.at - session.clock.now()) / MINUTE_MS);
  const zone = session.state?.agenda.zone ?? "UTC";
  return html`
    <div class="notice alarm">
      <p><strong>${p.alarm.soon(due.step.title, left)}</strong> ${p.alarm.planned(clockTime(due.at, zone) + there(due.at, zone))}</p>
      <button class="button button--quiet" type="button" @click=${() => bellOf(session).dismiss()}>${icons.check}<span>${p.alarm.seen}</span></button>
    </div>
  `;
}

/** How long the card in view is shown; nothing in the first minute. */
export function cardTime(session: Session): TemplateResult | typeof nothing {
  const shownAt = session.state?.shownAt;
  const passed = shownAt === undefined ? 0 : minutes(session.clock.now() - Date.parse(shownAt));
  return passed < 1 || passed * MINUTE_MS > FAR_MS ? nothing : html`<span class="desk__time">${p.step.card(passed)}</span>`;
}
