// /sessie/{room} and /sessie/{room}/kaart: one session, shown by role and status.

import { html, nothing, render, type TemplateResult } from "lit-html";
import { clearMain, openDialog, setTitle } from "../dom";
import { t } from "../i18n";
import { listenToKeys } from "../keyboard";
import { Session } from "../session";
import * as store from "../session-store";
import { Voice } from "../voice";
import { keepAwake } from "../wake-lock";
import { cardOnlyView } from "../views/card-only-view";
import { cockpitView } from "../views/cockpit-view";
import { dialogsView } from "../views/dialogs-view";
import { endedView, farewellView } from "../views/ended-view";
import { toggleHand } from "../views/hands-view";
import { lobbyView } from "../views/lobby-view";
import { roomView } from "../views/room-view";
import { chipView } from "../views/status-view";

const WIDE = window.matchMedia("(min-width: 60rem)");

export function sessionPage(cardOnly: boolean): void {
  const room = location.pathname.split("/")[2] ?? "";
  const stored = store.recall(room);
  const place = clearMain();
  if (stored === undefined) {
    setTitle(t.farewell.unknown.title, t.product);
    render(farewellView("unknown"), place);
    return;
  }
  let due = false;
  const show = () => {
    if (!due) {
      due = true;
      queueMicrotask(() => {
        due = false;
        draw(session, place, cardOnly);
        awake();
      });
    }
  };
  const session = new Session(stored, new Voice(), show);
  const awake = keepAwake(() => session.state?.status === "live" && session.farewell === undefined);
  WIDE.addEventListener("change", show);
  listenToKeys(keysOf(session));
  session.start();
  show();
}

function draw(session: Session, place: HTMLElement, cardOnly: boolean): void {
  setTitle(titleOf(session), t.product);
  const slot = document.getElementById("kop");
  if (slot !== null) {
    render(session.farewell === undefined ? chipView(session) : nothing, slot);
  }
  const view = viewOf(session, cardOnly);
  place.dataset["view"] = view;
  render(html`${contentOf(session, view)}${view === "farewell" || cardOnly ? nothing : dialogsView(session, WIDE.matches)}`, place);
  showFromTop(session, place);
  afterDrawing(session);
}

/** On a small screen a new card would otherwise come in above what is in sight. */
function showFromTop(session: Session, place: HTMLElement): void {
  const shown = String(session.shown);
  if (place.dataset["shown"] !== shown) {
    place.dataset["shown"] = shown;
    window.scrollTo(0, 0);
  }
}

type View = "farewell" | "waiting" | "ended" | "card" | "cockpit" | "lobby" | "room";

function viewOf(session: Session, cardOnly: boolean): View {
  const { farewell, state } = session;
  if (farewell === "removed" || farewell === "unknown" || farewell === "erased") {
    return "farewell";
  }
  if (state === undefined) {
    return session.cards.length > 0 && session.offline ? "room" : "waiting";
  }
  if (state.status === "ended") {
    return "ended";
  }
  if (cardOnly) {
    return "card";
  }
  if (session.facilitates) {
    return "cockpit";
  }
  return state.status === "lobby" ? "lobby" : "room";
}

function contentOf(session: Session, view: View): TemplateResult {
  switch (view) {
    case "farewell":
      return farewellView(session.farewell as "removed" | "unknown" | "erased");
    case "ended":
      return endedView(session);
    case "card":
      return cardOnlyView(session);
    case "cockpit":
      return cockpitView(session, WIDE.matches);
    case "lobby":
      return lobbyView(session);
    case "room":
      return roomView(session, WIDE.matches);
    case "waiting":
      return html`<h1 class="loading">${t.line[session.line]}</h1>`;
  }
}

function titleOf(session: Session): string {
  if (session.farewell === "removed" || session.farewell === "unknown") {
    return t.farewell[session.farewell].title;
  }
  const status = session.state?.status;
  if (status === "ended" || session.farewell === "erased") {
    return session.farewell === "erased" ? t.ended.erased : t.ended.title;
  }
  const card = session.card(session.shown);
  if (card !== undefined && (status === "live" || session.facilitates)) {
    return `${t.cardOf(card.position, session.cards.length)}: ${card.title}`;
  }
  return status === "lobby" ? t.lobby.title : t.line.connecting;
}

/** The newest line of the chat stays in sight, unless the reader scrolled up; what is in sight counts as read. */
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
  session.readChat();
}

function keysOf(session: Session) {
  const moves = () => session.facilitates && session.state?.status === "live" && session.looking === undefined;
  return {
    next: () => (moves() ? session.step(1) : session.leaf(1)),
    previous: () => (moves() ? session.step(-1) : session.leaf(-1)),
    hand: () => session.state?.status === "live" && toggleHand(session),
    chat: () => {
      openDialog("chat");
      document.getElementById("bericht")?.focus();
      session.readChat();
    },
    help: () => openDialog("toetsen"),
  };
}
