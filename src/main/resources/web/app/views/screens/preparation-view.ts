// Preparing, alone and days ahead: what is planned, what to do step by step, and a reader for the cards.

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../messages/i18n";
import { p } from "../../messages/runsheet";
import { longDate } from "../../ui/format-time";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import { beginning } from "../../session/beginning";
import { deskOf } from "../../session/facilitator/desk-state";
import { enterStep, startSession } from "../../session/facilitator/runsheet-flow";
import { isReady, lookBack } from "../../session/facilitator/scene";
import type { Session } from "../../session/session";
import { taking } from "../../room/card-choice";
import { nextStep } from "../../room/timetable";
import { whenWords } from "../runsheet/agenda-view";
import { firstTask, openTask, type Task, tasksOf, type Way } from "../runsheet/checklist-tasks";
import { checklistView } from "../runsheet/checklist-view";
import { deckTips } from "../runsheet/tips-view";
import { askFirst } from "../common/confirm-view";
import { guideLink } from "./guide-link";
import { opensTab } from "../../ui/new-tab";
import { c } from "../../messages/cockpit";

export function planView(session: Session): TemplateResult {
  const { word, title, expiresAt } = session.stored;
  const kept = Date.parse(expiresAt ?? "");
  const zone = session.state?.agenda.zone ?? "UTC";
  const plan = taking(session.cards, session.state?.marks ?? {});
  return html`
    <div class="cockpit__scene prepare" data-scrolls role="region" aria-labelledby="preparation-heading">
      <h1 id="preparation-heading" tabindex="-1">${p.prepare.title}</h1>
      <dl class="planned" aria-label=${p.prepare.plan}>
        <div class="planned__when"><dt>${p.prepare.when}</dt><dd>${whenWords(session) ?? p.prepare.noDate}</dd></div>
        <div><dt>${p.prepare.cards}</dt><dd>${title}${plan.taking === plan.all ? nothing : html`: ${p.choice.planned(plan.taking, plan.all)}`}</dd></div>
        ${word === undefined ? nothing : html`<div><dt>${p.prepare.word}</dt><dd>${word}</dd></div>`}
        ${Number.isNaN(kept) ? nothing : html`<div><dt>${p.prepare.kept}</dt><dd>${longDate(kept, zone)}</dd></div>`}
      </dl>
      ${checklistView(session)} ${deckTips(session)}
      <p>${guideLink()}</p>
    </div>
  `;
}

/** The primary button is the open step's own; when all is done, or the group was being got ready, it goes there. */
export function planBar(session: Session): TemplateResult {
  const tasks = tasksOf(session);
  const open = openTask(session, tasks);
  const before = tasks[(open === undefined ? tasks.length : tasks.indexOf(open)) - 1];
  const primary = isReady(session) ? undefined : wayOn(session, tasks, open);
  const way = wayToNow(session);
  return html`
    <button class="button button--secondary bar__previous" type="button" aria-label=${p.prepare.previousLong} ?disabled=${before === undefined}
      @click=${() => before && deskOf(session).openTask(before.key)}>${icons.left}<span>${p.prepare.previous}</span></button>
    ${wayView(primary ?? way)}
    <p class="bar__text">${p.prepare.inLobby(there(session))}</p>
    <div class="bar__tools">
      ${primary === undefined || way === undefined ? nothing : html`<button class="bar__button" type="button" @click=${way.go}><span>${way.words}</span></button>`}
      <button class="bar__button" type="button" @click=${() => askToStart(session)}><span>${p.prepare.start}</span></button>
    </div>
  `;
}

/** Reading the cards with their explanations, each where it was left. */
export function readerBar(session: Session): TemplateResult {
  const { shown } = session;
  const all = session.cards.length;
  const done = () => session.backToGroup();
  const skipped = session.state?.marks[String(shown)] === "skipped";
  return html`
    <button class="button button--secondary bar__previous" type="button" aria-label=${t.leaf.previous} ?disabled=${shown <= 1} data-then=".bar__next"
      @click=${() => session.browse(-1)}>${icons.left}<span>${p.prepare.previous}</span></button>
    ${
      shown < all
        ? html`<button class="button button--primary bar__next" type="button" data-then=".bar__next" @click=${() => session.browse(1)}><span>${t.leaf.next}</span>${icons.right}</button>`
        : html`<button class="button button--primary bar__next" type="button" data-then=".bar__next" @click=${done}><span>${p.prepare.readDone}</span></button>`
    }
    <p class="bar__text">${p.prepare.onlyYou(shown, all)}</p>
    <div class="bar__tools">
      <button class="bar__button" type="button" aria-pressed=${skipped ? "true" : "false"}
        @click=${() => session.ask({ type: "card.mark", position: shown, mark: skipped ? "none" : "skipped" })}>${deskIcons.skip}<span>${p.mark.skipped}</span></button>
      ${shown < all ? html`<button class="bar__button" type="button" data-then=".bar__next" @click=${done}>${icons.close}<span>${p.prepare.readDone}</span></button>` : nothing}
    </div>
  `;
}

function there({ state }: Session): number {
  return (state?.members ?? []).filter((one) => one.online && one.role === "participant").length;
}

/** From a step that is done and was opened once more, on to what is to be done. */
function wayOn(session: Session, tasks: Task[], open: Task | undefined): Way | undefined {
  const first = firstTask(tasks);
  if (open?.done !== true) {
    return open?.way;
  }
  return first === undefined ? undefined : { words: p.prepare.next, go: () => deskOf(session).openTask(undefined) };
}

/** To getting the group ready, or back to it; undefined in a runsheet that has no step for it. */
function wayToNow(session: Session): Way | undefined {
  const { state } = session;
  if (isReady(session)) {
    const step = state?.agenda.steps.find((one) => one.key === state.step?.key);
    return { words: c.now.goOn(step?.title ?? ""), go: () => lookBack(session, false) };
  }
  const next = state && nextStep(state.agenda, state.step?.key, false);
  return next === undefined
    ? undefined
    : { words: p.step.to(next.title), go: () => early(session, p.prepare.earlyStep, () => void enterStep(session, next.key)) };
}

function wayView(way: Way | undefined): TemplateResult | typeof nothing {
  if (way === undefined) {
    return nothing;
  }
  return way.href === undefined
    ? html`<button class="button button--primary bar__next" type="button" data-then=".bar__next" @click=${way.go}><span>${way.words}</span>${icons.right}</button>`
    : html`<a class="button button--primary bar__next" href=${way.href} target=${way.tab ? "_blank" : nothing} rel=${way.tab ? "noopener noreferrer" : nothing} @click=${way.go ?? nothing}><span>${way.words}</span>${way.tab ? opensTab() : icons.right}</a>`;
}

/** Asks first where nobody came in yet, or the planned start is far away. */
function askToStart(session: Session): void {
  const begins = beginning(session);
  const present = there(session);
  if (begins === undefined && present > 0) {
    void startSession(session);
    return;
  }
  const what = p.prepare.confirmText(present);
  askFirst({
    title: p.prepare.confirmTitle,
    text: begins === undefined ? what : `${p.prepare.early(begins.day, begins.time)} ${what}`,
    confirm: p.prepare.start,
    action: () => void startSession(session),
  });
}

/** Asks first where the planned start is far away. */
function early(session: Session, what: string, action: () => void): void {
  const begins = beginning(session);
  if (begins === undefined) {
    action();
  } else {
    askFirst({
      title: p.prepare.earlyTitle,
      text: `${p.prepare.early(begins.day, begins.time)} ${what}`,
      confirm: p.prepare.begin,
      action,
    });
  }
}
