// The preparation: what to do first, for who has never done this. The room ticks off what it knows; the rest its reader does.

import { html, nothing, render, type TemplateResult } from "lit-html";
import { at, sessionPath } from "../../ui/base";
import { main, openDialog } from "../../ui/dom";
import { bellOf } from "../../session/facilitator/facilitator-session";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { opensTab } from "../../ui/new-tab";
import { cardsRead, isTicked, tick, unread, type Ticked } from "../../session/facilitator/preparation";
import type { Session } from "../../session/session";
import { isPast, whenWords } from "./agenda-view";
import { openRules } from "../activities/house-rules-view";
import { p } from "../../messages/runsheet";

interface Item {
  what: string;
  done: boolean;
  /** Given when the reader says themselves that it is done. */
  tick?: Ticked;
  hint?: string | undefined;
  ways?: TemplateResult | typeof nothing;
}

export function checklistView(session: Session): TemplateResult {
  const before = daysBefore(session);
  const last = justBefore(session);
  const all = [...before, ...last];
  const first = all.find((item) => !item.done);
  return html`
    <details class="checklist" .open=${session.looking === undefined}>
      <summary><h2>${p.checklist.title}</h2> <span class="hint">${first === undefined ? p.checklist.ready : p.checklist.done(all.filter((item) => item.done).length, all.length)}</span></summary>
      <div class="checklist__parts">
        ${partView(session, p.checklist.before, before, first)} ${partView(session, p.checklist.justBefore, last, first, peopleHint(session))}
      </div>
    </details>
  `;
}

function partView(
  session: Session,
  title: string,
  items: Item[],
  first: Item | undefined,
  below: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`
    <div>
      <h3>${title}</h3>
      <ul class="checks">${items.map((item) => itemView(session, item, item === first))}</ul>
      ${below}
    </div>
  `;
}

function itemView(session: Session, item: Item, first: boolean): TemplateResult {
  const ticked = item.tick;
  return html`
    <li class="check ${first ? "check--first" : ""}">
      ${
        ticked === undefined
          ? html`<span class="check__mark ${item.done ? "check__mark--done" : ""}">${item.done ? icons.check : nothing}</span>`
          : html`<label class="check__box"><input type="checkbox" aria-label=${p.checklist.tick(item.what)} .checked=${item.done}
            @change=${(event: Event) => tick(session, ticked, (event.target as HTMLInputElement).checked)} /></label>`
      }
      <div class="check__text">
        <p class="check__what">${item.what} ${item.done && ticked === undefined ? html`<span class="visually-hidden">(${p.checklist.ticked})</span>` : nothing}
          ${first ? html`<span class="badge badge--here">${p.checklist.first}</span>` : nothing}</p>
        ${item.hint ? html`<p class="hint">${item.hint}</p>` : nothing}
        ${item.ways ?? nothing}
      </div>
    </li>
  `;
}

function daysBefore(session: Session): Item[] {
  const { state } = session;
  const page = (name: string) => sessionPath(session.stored.room, `/${name}`);
  const notes = Object.keys(state?.notes ?? {}).length;
  const read = cardsRead(session);
  const when = whenWords(session);
  return [
    {
      what: p.checklist.invite,
      done: isTicked(session, "invited"),
      tick: "invited",
      hint: isPast(session) ? p.runsheet.past : when === undefined ? undefined : p.checklist.inviteSet(when),
      ways: linkTo(page("uitnodiging"), p.checklist.inviteOpen),
    },
    ...elearning(session),
    {
      what: p.checklist.cards,
      done: session.cards.length > 0 && read >= session.cards.length,
      hint: p.checklist.cardsRead(read, session.cards.length),
      ways: html`<button class="button button--quiet" type="button" data-then=".card__title" @click=${() => session.look(unread(session))}>${p.checklist.cardsOpen}</button>`,
    },
    {
      what: p.checklist.runsheet,
      done: isTicked(session, "runsheet"),
      tick: "runsheet",
      hint: p.checklist.notes(notes),
      ways: linkTo(page("draaiboek"), p.checklist.runsheetOpen),
    },
    ...(session.factsheet.missing
      ? []
      : [
          {
            what: p.checklist.factsheet,
            done: isTicked(session, "factsheet"),
            tick: "factsheet" as const,
            ways: linkTo(page("feitenblad"), p.checklist.factsheetOpen),
          },
        ]),
    {
      what: p.checklist.rules,
      done: isTicked(session, "rules"),
      tick: "rules",
      ways: html`<button class="button button--quiet" type="button" @click=${openRules}>${p.checklist.rulesShow}</button>`,
    },
  ];
}

function elearning(session: Session): Item[] {
  const { state } = session;
  if (state?.elearning === undefined) {
    return [];
  }
  const done = state.elearning.includes(state.you.id);
  const address = main().dataset["eLearning"];
  return [
    {
      what: p.checklist.elearning,
      done,
      hint: p.checklist.elearningHint,
      ways: html`<div class="panel__row">
        ${address === undefined ? nothing : linkTo(address, t.elearning.open, true)}
        ${done ? nothing : html`<button class="button button--quiet" type="button" @click=${() => session.ask({ type: "elearning.done" })}>${p.checklist.elearningDone}</button>`}
      </div>`,
    },
  ];
}

function justBefore(session: Session): Item[] {
  const sound = async (event: Event) => {
    const said = (event.currentTarget as Element).nextElementSibling as HTMLElement;
    const played = await bellOf(session).play();
    render(html`${played ? p.alarm.tested : p.alarm.silent}`, said);
    tick(session, "sound");
  };
  const works = session.connectionStatus === "live";
  return [
    {
      what: p.checklist.sound,
      done: isTicked(session, "sound"),
      tick: "sound",
      hint: p.alarm.text,
      ways: html`<button class="button button--quiet" type="button" @click=${sound}>${p.alarm.test}</button> <span class="hint" role="status"></span>`,
    },
    {
      what: p.checklist.network,
      done: works,
      hint: works ? undefined : p.checklist.networkBad,
      ways: linkTo(at("/test"), t.line.test, true),
    },
  ];
}

/** Who is there already is no task, and good to know. */
function peopleHint(session: Session): TemplateResult {
  const participants = (session.state?.members ?? []).filter((one) => one.role === "participant");
  const did = session.state?.elearning;
  return html`
    <p class="checks__people">${icons.people}<span>${p.checklist.lobby(participants.filter((one) => one.online).length)}.
      ${did === undefined || participants.length === 0 ? nothing : p.checklist.lobbyElearning(participants.filter((one) => did.includes(one.id)).length, participants.length)}</span></p>
    <p><button class="button button--quiet" type="button" @click=${() => openDialog("uitnodiging")}>${icons.copy}<span>${p.checklist.chatText}</span></button></p>
  `;
}

function linkTo(address: string, words: string, elsewhere = false): TemplateResult {
  return html`<a class="button button--quiet" href=${address} target=${elsewhere ? "_blank" : nothing} rel=${elsewhere ? "noopener noreferrer" : nothing}>${words}${elsewhere ? opensTab() : icons.right}</a>`;
}
