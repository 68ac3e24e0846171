// /sessie/{room} and /sessie/{room}/kaart: one session, shown by role and status.

import { html, nothing, type TemplateResult } from "lit-html";
import { withSheet } from "../ui/dom";
import { TALL, WIDE } from "../session/factsheet";
import { t } from "../messages/i18n";
import { listenToKeys } from "../ui/keyboard";
import type { Session } from "../session/session";
import { lobbyTitle } from "../session/beginning";
import { lineTo } from "../session/line";
import { phaseOf } from "../session/phase";
import * as store from "../session/session-store";
import { toggleHand } from "../session/hand";
import { keepAwake } from "../ui/wake-lock";
import { hasChoices } from "../room/vote-options";
import { besideCard } from "../views/factsheet/factsheet-button";
import { around, aroundMissing, openAround, waitsForAround, wantAroundNext, withAround } from "../views/screens/around-part";
import { CHAT } from "../views/screens/dialog-names";
import { later, withLater } from "../views/screens/later-part";
import { roomView } from "../views/screens/room-view";
import { loadingView, roomOfPage, showSession } from "../views/screens/session-frame";

/** Whether there is a place for people, hands and chat: beside the card, or below it on a participant's tablet. */
const sided = (session: Session) => !besideCard(session) && (WIDE.matches || (TALL.matches && !session.facilitates));

/** What is wanted later comes while the line is there, and this long after all that is wanted now. */
const LATER_MS = 10_000;

type Lead = typeof import("./facilitator-bundle");

/** Whether this window was in the session before its end, of which it is told then. */
let came = false;

export async function sessionPage(cardOnly: boolean): Promise<void> {
  const me = store.recall(roomOfPage());
  const [lead, , practice] =
    me?.role === "facilitator" && !cardOnly
      ? await Promise.all([
          import("./facilitator-bundle"),
          import("../messages/lead"),
          me.practice === true ? import("./practice-bundle") : undefined,
          around.whole(() => {}),
          withSheet("later"),
          withSheet("lead"),
        ])
      : [];
  let awake = () => {};
  let colleagues: { look(): void } | undefined;
  const signMore = lead?.watchMore();
  let laterTimer: number | undefined;
  const shown = showSession({
    title: (session) => titleOf(session, lead),
    kind: (session) => viewOf(session, cardOnly, lead),
    header: (session) => headerOf(session, cardOnly, lead),
    counts: !cardOnly,
    content: (session) => html`${contentOf(session, cardOnly, lead)}${cardOnly ? nothing : dialogsOf(session, lead)}`,
    drawn: (session, place) => {
      showNew(session);
      if (session.facilitates && session.looking !== undefined && session.state?.status === "lobby") {
        lead?.readCard(session, session.looking);
      }
      if (!cardOnly && place.dataset["view"] === "room") {
        wantAroundNext(session);
      }
      if (around.content !== undefined) {
        laterTimer ??= window.setTimeout(() => later.want(session.changed), LATER_MS);
      }
      afterDrawing(session);
      signMore?.();
      awake();
      lead?.listen(session);
      colleagues?.look();
    },
    ticks: (session) => session.state?.status === "live" || session.state?.status === "lobby",
  });
  if (shown !== undefined) {
    const { session, redraw } = shown;
    awake = keepAwake(() => session.state?.status === "live" && session.disconnectReason === undefined);
    [WIDE, TALL].forEach((size) => size.addEventListener("change", redraw));
    document.addEventListener("visibilitychange", redraw);
    listenToKeys(keysOf(session, lead));
    if (lead !== undefined) {
      lead.facilitating(session);
      colleagues = practice?.practiceOf(session, { lineTo, askFirst: lead.askFirst, hasChoices });
    }
  }
}

/** What a facilitator adds to the card: a vote and its result, what-ifs, a quiet moment and its texts. */
const ADDED = ".vote, .card__vote, .bars, .twists li, .think, .think__texts";
const seen = new WeakSet<Element>();
let inSight = "";

/** On a small screen a new card would otherwise come in above what is in sight, and what is added to it below. */
function showNew(session: Session): void {
  const shown = `${phaseOf(session)} ${session.shown}`;
  const added = [...document.querySelectorAll(ADDED)].filter((one) => !seen.has(one) && seen.add(one)).at(-1);
  if (shown !== inSight) {
    inSight = shown;
    window.scrollTo(0, 0);
    document.querySelector(".cockpit__table, .room__table")?.scrollTo(0, 0);
  } else {
    added?.scrollIntoView({ block: "nearest" });
  }
}

type View = "waiting" | "ending" | "ended" | "card" | "preparation" | "cockpit" | "lobby" | "room";

function viewOf(session: Session, cardOnly: boolean, lead: Lead | undefined): View {
  const { state } = session;
  if (state === undefined) {
    return session.cards.length > 0 && session.offline ? "room" : "waiting";
  }
  if (!cardOnly && !came && waitsForAround(session)) {
    return "waiting";
  }
  if (state.status === "ended") {
    return lead !== undefined || withLater(session) !== undefined ? "ended" : came ? "ending" : "waiting";
  }
  came = true;
  if (cardOnly) {
    return "card";
  }
  if (session.facilitates) {
    return lead?.sceneOf(session) === "preparing" ? "preparation" : "cockpit";
  }
  return state.status === "lobby" ? "lobby" : "room";
}

/** People and chat are in the page of the lobby, and beside a card where there is room. */
function dialogsOf(session: Session, lead: Lead | undefined): TemplateResult {
  const inPage = session.facilitates || session.state?.status === "lobby" || sided(session);
  return html`${around.content?.dialogsView(session, inPage, lead?.rulesChange)}${lead?.leadDialogs(session) ?? nothing}`;
}

function headerOf(session: Session, cardOnly: boolean, lead: Lead | undefined): TemplateResult | undefined {
  const view = viewOf(session, cardOnly, lead);
  return view === "cockpit" || view === "preparation" ? lead?.cockpitHead(session, view === "cockpit") : undefined;
}

function contentOf(session: Session, cardOnly: boolean, lead: Lead | undefined): TemplateResult {
  switch (viewOf(session, cardOnly, lead)) {
    case "ended":
      return lead?.facilitatorEndedView(session) ?? withLater(session)?.endedView(session) ?? loadingView(session);
    case "card":
      return withLater(session)?.cardOnlyView(session) ?? loadingView(session);
    case "preparation":
    case "cockpit":
      return lead?.cockpitView(session) ?? loadingView(session);
    case "lobby":
      return withAround(session)?.lobbyView(session) ?? html`${loadingView(session)}${aroundMissing()}`;
    case "room":
      return roomView(session, sided(session));
    case "ending":
    case "waiting":
      return loadingView(session);
  }
}

function titleOf(session: Session, lead: Lead | undefined): string {
  const status = session.state?.status;
  if (lead?.sceneOf(session) === "now") {
    return session.state?.agenda.steps.find((step) => step.key === session.state?.step?.key)?.title ?? "";
  }
  if (status === "ended") {
    return t.ended.title;
  }
  const phase = phaseOf(session);
  if (phase !== "card") {
    return phase === "break" ? t.pause.title : t.closing.title;
  }
  const card = session.card(session.shown);
  if (card !== undefined && (status === "live" || session.facilitates)) {
    return `${t.cardOf(card.position, session.cards.length)}: ${card.title}`;
  }
  return status === "lobby" ? lobbyTitle(session) : t.line.connecting;
}

/** The newest line of the chat stays in sight, unless the reader scrolled up; what is in sight of somebody who looks counts
 * as read. */
function afterDrawing(session: Session): void {
  const chat = document.querySelector<HTMLElement>(".chat");
  const last = session.state?.chat.at(-1)?.seq;
  const visible = chat !== null && chat.offsetParent !== null;
  if (chat === null || !visible || last === undefined) {
    return;
  }
  if (chat.dataset["last"] !== String(last)) {
    chat.dataset["last"] = String(last);
    chat.scrollTop = chat.scrollHeight;
  }
  if (document.visibilityState === "visible") {
    session.chat.read();
  }
}

function keysOf(session: Session, lead: Lead | undefined) {
  const turn = (step: 1 | -1) => {
    const scene = lead?.sceneOf(session);
    if (phaseOf(session) !== "card" || scene === "now" || (scene === "preparing" && session.looking === undefined)) {
      return;
    }
    if (session.facilitates && session.state?.status === "live" && session.looking === undefined) {
      lead?.moveGroup(session, step);
    } else {
      session.browse(step);
    }
  };
  return {
    next: () => turn(1),
    previous: () => turn(-1),
    hand: () => session.state?.status === "live" && toggleHand(session),
    chat: () => {
      openAround(session, CHAT, () => {
        lead?.deskOf(session).showChat(true);
        requestAnimationFrame(() => document.getElementById("message")?.focus());
        session.chat.read();
      });
    },
    help: () => openAround(session, "shortcuts"),
  };
}
