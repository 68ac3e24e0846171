// The quiet moment, below the card: a field for oneself, how many have written, and then all texts without names.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { t } from "../../messages/i18n";
import { m } from "../../messages/moment";
import { clockTime, there } from "../../ui/format-time";
import { icons } from "../../ui/icons";
import { emptyLine } from "../../session/outcome-lines";
import type { Session } from "../../session/session";
import type { Moment } from "../../room/together-protocol";

const LONGEST = 300;
const TITLE = "quiet-moment";

/** `openNotes` shows where a text is made a line of the outcome. */
export function thinkView(session: Session, moment: Moment, openNotes: () => void): TemplateResult {
  return html`
    <section class="vote think" aria-labelledby=${TITLE} data-then="#${TITLE}, .card__title">
      ${moment.texts === undefined ? quietView(session, moment) : textsView(session, moment, moment.texts, openNotes)}
    </section>
  `;
}

function quietView(session: Session, moment: Moment): TemplateResult {
  const zone = session.state?.agenda.zone ?? "UTC";
  const until = moment.until === undefined ? undefined : Date.parse(moment.until);
  const here = (session.state?.members ?? []).filter((member) => member.online).length;
  const typing = draftOf(session, moment) !== undefined || moment.own === undefined;
  return html`
    <div class="vote__head">
      <h2 class="vote__title" id=${TITLE} tabindex="-1">${m.title}${until === undefined ? nothing : html` <span class="hint">${m.until(clockTime(until, zone), there(until, zone))}</span>`}</h2>
      <p class="vote__count">${m.count(moment.count, Math.max(here, moment.count))}</p>
    </div>
    ${session.facilitates ? leadView(session, moment) : nothing} ${typing ? formView(session, moment) : ownView(session, moment)}
  `;
}

function draftOf(session: Session, moment: Moment): string | undefined {
  const draft = session.forms.read("thought");
  return draft?.position === moment.position ? draft.text : undefined;
}

function formView(session: Session, moment: Moment): TemplateResult {
  const { forms } = session;
  const { position, own } = moment;
  const text = draftOf(session, moment) ?? "";
  const fault = forms.faultOf("thought");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === "") {
      forms.find("thought", m.empty);
    } else {
      void write(session, position, text);
    }
  };
  return html`
    <form class="form" novalidate @submit=${submit}>
      <div class="form__field">
        <label class="form__label" for="thought">${m.label}</label>
        <p class="hint" id="thought-hint">${m.hint}</p>
        ${fault === undefined ? nothing : html`<p class="form__error" id="thought-error" role="alert">${fault}</p>`}
        <textarea class="input" id="thought" rows="3" maxlength=${LONGEST} ?readonly=${forms.isBusy("thought")}
          aria-invalid=${fault === undefined ? nothing : "true"} aria-describedby=${fault === undefined ? "thought-hint" : "thought-error thought-hint"}
          .value=${live(text)} @input=${(event: InputEvent) => forms.write("thought", { position, text: (event.target as HTMLTextAreaElement).value })}></textarea>
      </div>
      <div class="panel__row">
        <button class="button button--secondary" type="submit">${m.save}</button>
        ${own === undefined ? nothing : html`<button class="button button--quiet" type="button" @click=${() => forms.drop("thought")}>${t.dialog.cancel}</button>`}
      </div>
    </form>
  `;
}

function ownView(session: Session, { position, own = "" }: Moment): TemplateResult {
  return html`
    <p class="think__own">${icons.check}<span class="visually-hidden">${m.yours}</span><span>${own}</span></p>
    <p class="hint">${m.saved}</p>
    <div class="panel__row">
      <button class="button button--secondary" type="button" data-then="#thought" @click=${() => session.forms.write("thought", { position, text: own })}>${m.change}</button>
      <button class="button button--quiet" type="button" data-then="#thought" @click=${() => write(session, position, "")}>${m.withdraw}</button>
    </div>
  `;
}

/** What was typed stays until the room has it. */
async function write(session: Session, position: number, text: string): Promise<void> {
  await session.forms.once("thought", async () => {
    if (await session.ask({ type: "think.write", position, text })) {
      session.forms.drop("thought");
    }
  });
}

/** Above what the facilitator writes, which becomes longer and shorter. */
function leadView(session: Session, { position, count }: Moment): TemplateResult {
  return html`
    <div class="panel__row">
      <button class="button button--secondary" type="button" ?disabled=${count === 0} @click=${() => session.ask({ type: "think.reveal", position })}>${m.reveal}</button>
      <button class="button button--quiet" type="button" @click=${() => session.ask({ type: "think.close", position })}>${m.stop}</button>
    </div>
  `;
}

function textsView(session: Session, { position }: Moment, texts: readonly string[], openNotes: () => void): TemplateResult {
  return html`
    <div class="vote__head">
      <h2 class="vote__title" id=${TITLE} tabindex="-1">${m.texts}</h2>
      ${
        session.facilitates
          ? html`<div class="panel__row"><button class="button button--secondary" type="button" @click=${() => session.ask({ type: "think.close", position })}>${m.clear}</button></div>`
          : nothing
      }
    </div>
    <ul class="think__texts">${texts.map(
      (text) => html`<li><span>${text}</span>
        <button class="button button--quiet" type="button" aria-haspopup="dialog" aria-label=${m.noteLong(text)} @click=${() => {
          note(session, position, text);
          openNotes();
        }}>${icons.note}<span>${t.outcome.note}</span></button></li>`,
    )}</ul>
    <p class="hint">${m.textsHint}</p>
  `;
}

/** Below what is being noted already, if anything. */
function note(session: Session, position: number, text: string): void {
  const begun = session.forms.read("line:new") ?? emptyLine(session.forms.read("kind") ?? "agreement", position);
  const lines = begun.text.trim() === "" ? text : `${begun.text}\n${text}`;
  session.forms.write("line:new", { ...begun, text: lines });
}
