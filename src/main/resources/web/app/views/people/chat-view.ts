// The chat beside the card. Text is shown as it was typed: no links, no markup.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { clockTime, there } from "../../ui/format-time";
import { a } from "../../messages/around";
import { icons } from "../../ui/icons";
import { nameOf } from "../../room/display-names";
import type { Session } from "../../session/session";
import type { ChatLine } from "../../room/protocol";
import { askFirst } from "../common/confirm-view";

const LONGEST = 1000;
/** The `keyCode` of a key that an input method takes; Safari says only so of the Enter that ends a word. */
const COMPOSING = 229;

/** `titled`: what it stands in does not name it. */
export function chatView(session: Session, titled: boolean): TemplateResult {
  const lines = session.state?.chat ?? [];
  return html`
    <div class="panel panel--chat" role=${titled ? "region" : nothing} aria-label=${titled ? a.chat.title : nothing}>
      ${titled ? html`<h2 class="panel__title">${icons.chat}${a.chat.title}</h2>` : nothing}
      <ol class="chat" tabindex="0" data-scrolls="always" aria-label=${a.chat.title}>
        ${
          lines.length === 0
            ? html`<li class="panel__empty">${a.chat.none}</li>`
            : repeat(
                lines,
                (line) => line.seq,
                (line) => lineView(session, line),
              )
        }
        ${awayLines(session)}
      </ol>
      ${session.state?.status === "ended" ? nothing : formView(session)}
    </div>
  `;
}

/** What people would type in a call before they leave it for a moment; it stands as long as they are away. */
function awayLines(session: Session): TemplateResult[] {
  const { members, status } = session.state ?? { members: [], status: "ended" };
  return members
    .filter((member) => member.away && status !== "ended")
    .map((member) => html`<li class="chat__line hint">${nameOf(session.names, member.id)}: ${a.people.away}</li>`);
}

function lineView(session: Session, line: ChatLine): TemplateResult {
  const name = nameOf(session.names, line.by);
  const yours = line.by === session.state?.you.id;
  return html`
    <li class="chat__line ${yours ? "chat__line--yours" : ""} ${line.to === "all" ? "" : "chat__line--private"}">
      <p class="chat__who"><strong>${name}</strong> <time datetime=${line.at}>${clock(session, line.at)}</time>
        ${line.to === "all" ? nothing : html`<span class="badge">${whom(session, line)}</span>`}</p>
      <p class="chat__text">${line.text}</p>
      ${
        yours || session.facilitates
          ? html`<button class="button button--quiet chat__remove" type="button" aria-label=${a.chat.removeLine(name)} data-then=".chat"
            @click=${() => session.ask({ type: "chat.remove", line: line.seq })}>${a.chat.remove}</button>`
          : nothing
      }
      ${
        session.facilitates && hasLeft(session, line.by)
          ? html`<button class="button button--quiet chat__remove" type="button" data-then=".chat" @click=${() => removeAllOf(session, line.by)}>${a.chat.removeAll}</button>`
          : nothing
      }
    </li>
  `;
}

function whom(session: Session, { to, member }: ChatLine): string {
  if (to !== "member") {
    return a.chat.private;
  }
  return member === session.state?.you.id ? a.chat.toYou : a.chat.toOne(nameOf(session.names, member ?? ""));
}

function hasLeft(session: Session, member: string): boolean {
  return session.state?.members.every((one) => one.id !== member) ?? false;
}

/** Of somebody who is out already: their other lines, and what they alone wrote down. */
function removeAllOf(session: Session, member: string): void {
  askFirst({
    title: a.chat.removeAllTitle,
    text: a.chat.removeAllText,
    confirm: a.chat.removeAllConfirm,
    danger: true,
    action: () => void session.ask({ type: "member.remove", member, lines: true }),
  });
}

function formView(session: Session): TemplateResult {
  return html`
    <form class="chat__form" @submit=${(event: SubmitEvent) => submit(session, event)}>
      ${session.chat.sending > 0 && session.offline ? html`<p class="hint">${a.chat.waiting}</p>` : nothing}
      ${
        session.facilitates
          ? nothing
          : html`<div class="chat__to"><label for="to">${a.chat.to}</label>
            <select id="to" class="input" @change=${(event: Event) => (session.chat.to = (event.target as HTMLSelectElement).value as typeof session.chat.to)}>
              <option value="all" .selected=${live(session.chat.to === "all")}>${a.chat.all}</option>
              <option value="facilitator" .selected=${live(session.chat.to === "facilitator")}>${a.chat.facilitator}</option>
            </select></div>`
      }
      <label class="visually-hidden" for="message">${a.chat.label}</label>
      <div class="chat__row">
        <textarea class="input" id="message" name="text" rows="1" maxlength=${LONGEST} autocomplete="off" placeholder=${a.chat.label}
          .value=${live(session.chat.draft)}
          @input=${(event: InputEvent) => (session.chat.draft = (event.target as HTMLTextAreaElement).value)}
          @keydown=${(event: KeyboardEvent) => sendOnEnter(session, event)}></textarea>
        <button class="button ${session.facilitates ? "button--secondary" : "button--primary"}" type="submit">${a.chat.send}</button>
      </div>
    </form>
  `;
}

function submit(session: Session, event: Event): void {
  event.preventDefault();
  void session.chat.say();
}

/** Enter sends, Shift+Enter gives a new line; a half-typed character of an input method is left alone. */
function sendOnEnter(session: Session, event: KeyboardEvent): void {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== COMPOSING) {
    submit(session, event);
  }
}

/** By the clock of the plan, so that everybody reads the same. */
function clock(session: Session, at: string): string {
  const [time, zone] = [Date.parse(at), session.state?.agenda.zone ?? "UTC"];
  return Number.isNaN(time) ? "" : clockTime(time, zone) + there(time, zone);
}
