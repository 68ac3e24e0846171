// Date and place above; below them the invitation that follows from it, to change, copy, mail and put in a calendar.

import { html, nothing, type TemplateResult } from "lit-html";
import { besideOf, tell } from "../../ui/tell";
import { fillIn } from "../../ui/calendar-file";
import { copyFrom } from "../../ui/clipboard";
import { sessionPath } from "../../ui/base";
import { c } from "../../messages/cockpit";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import { mailLink } from "../../ui/mail-link";
import type { InvitationDraft } from "../../session/facilitator/invitation-draft";
import { tick } from "../../session/facilitator/preparation";
import { meetingView, startView, variantView } from "../runsheet/agenda-view";
import { copyButton } from "./invitation-view";
import { draftView } from "../common/autosave-field";
import { tickView } from "../common/device-view";
import { alarmView } from "../runsheet/step-bar-view";
import { noticesView } from "../common/status-view";
import { p } from "../../messages/runsheet";

/** What mail programs on every system still take as one address. */
const LONGEST_MAILTO = 1_900;

export function invitationEditor(draft: InvitationDraft): TemplateResult {
  const { session } = draft;
  return html`
    <div class="plan plan--narrow">
      <header class="plan__head">
        <div>
          <h1>${p.invite.title}</h1>
          <p class="lead">${p.invite.text}</p>
        </div>
        <div class="plan__ways">
          <a class="button button--secondary" href=${sessionPath(session.stored.room)}>${icons.left}<span>${p.runsheet.back}</span></a>
          <a class="button button--quiet" href=${sessionPath(session.stored.room, "/draaiboek")}>${p.invite.toRunsheet}</a>
        </div>
      </header>
      ${alarmView(session)} ${noticesView(session)}
      <section class="panel form" aria-labelledby="plan-title">
        <h2 id="plan-title">${p.invite.plan}</h2>
        ${startView(session)} ${variantView(session)} ${meetingView(session)}
      </section>
      <section class="panel form" aria-labelledby="mail-title">
        <h2 id="mail-title" tabindex="-1">${p.invite.mail}</h2>
        ${session.stored.word === undefined ? html`<p class="notice">${c.invitation.unknown}</p>` : nothing}
        ${mailView(draft)}
      </section>
      ${chatView(draft)}
    </div>
  `;
}

function mailView(draft: InvitationDraft): TemplateResult {
  const { session } = draft;
  const invited = () => tick(session, "invited");
  if (draft.made === undefined) {
    return draft.failed ? failedView(draft) : html`<p>${p.invite.loading}</p>`;
  }
  return html`
    <p class="hint">${p.invite.mailHint}</p>
    ${draft.failed ? failedView(draft) : nothing}
    ${draftView(session, { ...draft.subject, id: "mail-subject", label: p.invite.subject, line: "text", maxlength: 200 })}
    ${draftView(session, { ...draft.text, id: "mail-text", label: p.invite.body, maxlength: 4_000 })}
    ${
      session.stored.word === undefined
        ? nothing
        : tickView("woord-erin", p.invite.withWord, p.invite.withWordHint, draft.hasWord, (wanted) => draft.putWord(wanted))
    }
    <div class="panel__row">
      ${copyButton("mail-text", p.invite.copy, invited)}
      ${mailButton(draft, invited)}
      ${calendarButton(draft, invited)}
    </div>
    ${session.state?.agenda.start === undefined ? html`<p class="hint">${p.invite.calendarNoDate}</p>` : nothing}
    ${
      draft.isEdited
        ? html`<div class="notice"><p>${p.invite.edited}</p>
          <button class="button button--secondary" type="button" data-then="#mail-title" @click=${() => draft.renew()}>${p.invite.renew}</button></div>`
        : nothing
    }
  `;
}

function failedView(draft: InvitationDraft): TemplateResult {
  return html`<div class="notice notice--bad" role="alert"><p>${p.invite.failed}</p>
    <button class="button button--quiet" type="button" @click=${() => draft.make()}>${p.invite.again}</button></div>`;
}

/** A text that is too long for an address is copied, for its writer to paste. */
function mailButton(draft: InvitationDraft, invited: () => void): TemplateResult {
  const [subject, text] = [draft.now("subject"), draft.now("text")];
  const whole = mailLink(subject, text);
  const long = whole.length > LONGEST_MAILTO;
  const open = async (event: Event) => {
    invited();
    if (long) {
      const beside = besideOf(event);
      const copied = await copyFrom(document.getElementById("mail-text") as HTMLTextAreaElement);
      tell(beside, copied ? p.invite.pasted : c.invitation.copyFailed);
    }
  };
  return html`<a class="button button--secondary" href=${long ? mailLink(subject, p.invite.pasteBody) : whole} @click=${open}>${deskIcons.invite}<span>${p.invite.openMail}</span></a>
    <span class="hint"></span>`;
}

function calendarButton(draft: InvitationDraft, invited: () => void): TemplateResult {
  const { session } = draft;
  const download = async (event: Event) => {
    const beside = besideOf(event);
    tell(beside, "");
    try {
      save(draft.places.reduce((file, [name, value]) => fillIn(file, name, value), await draft.appointment()));
      invited();
    } catch {
      tell(beside, p.invite.calendarFailed);
    }
  };
  return html`<button class="button button--secondary" type="button" ?disabled=${session.state?.agenda.start === undefined} @click=${download}>
      ${deskIcons.calendar}<span>${p.invite.calendar}</span></button>
    <span class="form__error-word"></span>`;
}

function save(calendar: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([calendar], { type: "text/calendar" }));
  link.download = p.invite.calendarName;
  link.click();
  URL.revokeObjectURL(link.href);
}

function chatView(draft: InvitationDraft): TemplateResult | typeof nothing {
  const { word } = draft.session.stored;
  return word === undefined
    ? nothing
    : html`<section class="panel form" aria-labelledby="chat-title">
        <h2 id="chat-title">${p.invite.chat}</h2>
        <p class="hint">${p.invite.chatHint}</p>
        <label class="visually-hidden" for="chat-text">${c.invitation.label}</label>
        <textarea class="input" id="chat-text" rows="3" readonly .value=${c.invitation.text(draft.link, word)}></textarea>
        <div class="panel__row">${copyButton("chat-text", c.invitation.copy)}</div>
      </section>`;
}
