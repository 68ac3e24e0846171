// The preparation, for who has never done this: its steps in order, one open at a time. Each says when it was done.

import { html, nothing, type TemplateResult } from "lit-html";
import { openDialog } from "../../ui/dom";
import { longDate } from "../../ui/format-time";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import { opensTab } from "../../ui/new-tab";
import { deskOf } from "../../session/facilitator/desk-state";
import type { Session } from "../../session/session";
import { p } from "../../messages/runsheet";
import { firstTask, openTask, type Task, tasksOf } from "./checklist-tasks";

export function checklistView(session: Session): TemplateResult {
  const tasks = tasksOf(session);
  const open = openTask(session, tasks);
  const done = tasks.filter((task) => task.done).length;
  return html`
    <section class="checklist" aria-labelledby="steps-heading">
      <h2 id="steps-heading">${p.checklist.title} <span class="hint">${firstTask(tasks) === undefined ? p.checklist.ready : p.checklist.done(done, tasks.length)}</span></h2>
      <ol class="checks">${tasks.map((task) => taskView(session, task, task === open))}</ol>
      ${peopleHint(session)}
    </section>
  `;
}

function taskView(session: Session, task: Task, open: boolean): TemplateResult {
  const id = `task-${task.key}`;
  const fold = () => deskOf(session).openTask(open ? undefined : task.key);
  return html`
    <li class="check ${open ? "check--open" : ""} ${task.done ? "check--done" : ""}">
      ${markView(task)}
      <div class="check__text">
        <h3><button class="fold check__fold" type="button" aria-expanded=${open ? "true" : "false"} aria-controls=${id} @click=${fold}><span>${task.what}</span>
          ${task.done ? html`<span class="check__when">${whenDone(session, task)}</span>` : nothing}</button></h3>
        <div class="check__more" id=${id} ?hidden=${!open}>${task.hint ? html`<p>${task.hint}</p>` : nothing}${task.more ?? nothing}${task.done && task.once !== true ? againView(task) : nothing}</div>
      </div>
    </li>
  `;
}

/** The primary button goes on to what is to be done; what is done can be done once more. */
function againView({ way }: Task): TemplateResult {
  return way.href === undefined
    ? html`<p><button class="button button--quiet" type="button" @click=${way.go}><span>${way.words}</span></button></p>`
    : html`<p><a class="button button--quiet" href=${way.href} target=${way.tab ? "_blank" : nothing} rel=${way.tab ? "noopener noreferrer" : nothing}><span>${way.words}</span>${way.tab ? opensTab() : nothing}</a></p>`;
}

function markView(task: Task): TemplateResult {
  const { tick } = task;
  return tick === undefined
    ? html`<span class="check__mark ${task.done ? "check__mark--done" : ""}">${task.done ? icons.check : nothing}</span>`
    : html`<label class="check__box"><input type="checkbox" aria-label=${p.checklist.tick(task.what)} .checked=${task.done}
        @change=${(event: Event) => tick((event.target as HTMLInputElement).checked)} /></label>`;
}

function whenDone({ state }: Session, { at, now }: Task): string {
  return now === true
    ? p.checklist.now
    : at === undefined
      ? p.checklist.ticked
      : p.checklist.tickedAt(longDate(at, state?.agenda.zone ?? "UTC"));
}

/** Who is there already is no task, and good to know. */
function peopleHint(session: Session): TemplateResult {
  const participants = (session.state?.members ?? []).filter((one) => one.role === "participant");
  const did = session.state?.elearning;
  return html`
    <p class="checks__people">${icons.people}<span>${p.checklist.lobby(participants.filter((one) => one.online).length)}.
      ${did === undefined || participants.length === 0 ? nothing : p.checklist.lobbyElearning(participants.filter((one) => did.includes(one.id)).length, participants.length)}</span></p>
    <p><button class="button button--quiet" type="button" @click=${() => openDialog("invitation")}>${deskIcons.copy}<span>${p.checklist.chatText}</span></button></p>
  `;
}
