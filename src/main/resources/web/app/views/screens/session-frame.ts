// What every page of a session shares: the session of this device, a redraw when something changed, and the way back when
// this device is in no session (any more).

import { html, nothing, render, type TemplateResult } from "lit-html";
import { ownPath } from "../../ui/base";
import { clearMain, setTitle, withSheet } from "../../ui/dom";
import { TURNED } from "../../session/navigation";
import { whenExpired } from "../../session/housekeeping";
import { t } from "../../messages/i18n";
import { Session } from "../../session/session";
import * as store from "../../session/session-store";
import { Announcer } from "../../session/announcer";
import { disconnectedView } from "./disconnected-view";
import { chipView } from "../common/status-view";
import { counted, whatWaits } from "../../session/attention";
import { dotOnFavicon } from "../../ui/favicon";

const SECOND_MS = 1_000;

export interface SessionView {
  title(session: Session): string;
  /** Which page this is now; styles know it, and another one than before may have to be told. */
  kind?(session: Session): string;
  /** In the place of the content, for whom the room does not know any more; undefined: nothing is left for them. */
  without?(session: Session): TemplateResult | undefined;
  /** In the header of the page, in the place of the chip. */
  header?(session: Session): TemplateResult | undefined;
  /** Drawn at every change, and every second while `ticks` says so. */
  content(session: Session): TemplateResult;
  /** Whether the title of the tab says what waits for its reader. */
  counts?: boolean;
  /** Called after each drawing. */
  drawn?(session: Session, place: HTMLElement): void;
  /** Whether there is a clock in view. */
  ticks?(session: Session): boolean;
}

/** The room that the address of this page is about. */
export function roomOfPage(): string {
  return ownPath().split("/")[2] ?? "";
}

/** Fills the page with this device's session; undefined when it has none. */
export function showSession(view: SessionView): { session: Session; redraw: () => void } | undefined {
  const stored = store.recall(roomOfPage());
  const place = clearMain();
  if (stored === undefined) {
    const others = store.membersOf(roomOfPage());
    if (others.length > 0) {
      void askWho(others, place);
      return undefined;
    }
    setTitle(t.disconnected.unknown.title, t.product);
    render(disconnectedView("unknown"), place);
    return undefined;
  }
  let due = false;
  const redraw = () => {
    if (!due) {
      due = true;
      queueMicrotask(() => {
        due = false;
        draw(session, view, place);
      });
    }
  };
  const session = new Session(stored, new Announcer(), redraw);
  session.start();
  document.addEventListener(TURNED, () => session.stop(), { once: true });
  whenExpired((room) => room === stored.room && session.disconnect.leave("unknown"));
  redraw();
  window.setInterval(() => {
    if (view.ticks?.(session) && document.visibilityState === "visible") {
      redraw();
    }
  }, SECOND_MS);
  return { session, redraw };
}

/** Several people of this browser are in the session; the tab is nobody's yet. */
async function askWho(members: store.StoredSession[], place: HTMLElement): Promise<void> {
  const [{ whoView }] = await Promise.all([import("../entry/who-view"), withSheet("around"), withSheet("later")]);
  const goOn = (member: store.StoredSession) => {
    store.become(member);
    location.reload();
  };
  setTitle(members[0]?.title ?? "", t.product);
  render(html`<div class="entry">${whoView(members, goOn)}</div>`, place);
}

function draw(session: Session, view: SessionView, place: HTMLElement): void {
  const { disconnectReason: reason } = session;
  const slot = document.getElementById("head");
  if (slot !== null) {
    render(reason === undefined ? (view.header?.(session) ?? chipView(session)) : nothing, slot);
  }
  const before = place.dataset["view"];
  dotOnFavicon(view.counts === true && reason === undefined && whatWaits(session).length > 0);
  const left = reason === "unknown" ? view.without?.(session) : undefined;
  if (left !== undefined) {
    setTitle(view.title(session), t.product);
    become(place, "page");
    render(left, place);
  } else if (reason !== undefined && reason !== "ended") {
    setTitle(reason === "erased" ? t.ended.erased : t.disconnected[reason].title, t.product);
    become(place, "disconnected");
    render(disconnectedView(reason, store.hasReport(session.stored) ? session.stored : undefined), place);
  } else {
    setTitle((view.counts === true ? counted(session) : "") + view.title(session), t.product);
    become(place, view.kind?.(session) ?? "page");
    render(view.content(session), place);
    view.drawn?.(session, place);
  }
  if (before !== place.dataset["view"]) {
    document.body.dataset["view"] = place.dataset["view"];
    turned(session, place, before);
  }
}

/** The styles of the whole page follow what is in it. */
function become(place: HTMLElement, view: string): void {
  place.dataset["view"] = view;
  const led = view === "cockpit" || view === "preparation";
  document.body.classList.toggle("page--cockpit", led);
  document.body.classList.toggle("page--led", led);
}

/** Whoever was in a session that is over finds themselves on another page: its heading has the focus and is read, and what it is
 * about is told. */
function turned(session: Session, place: HTMLElement, before = "waiting"): void {
  const now = place.dataset["view"];
  if (now === "disconnected" || (now === "ended" && before !== "waiting")) {
    place.querySelector<HTMLElement>("h1")?.focus();
    session.announcer.say(place.querySelector(".lead")?.textContent ?? "");
  }
}

/** While the first snapshot, or a part of the page, is on its way: the same words for as long as nothing is wrong. */
export function loadingView({ connectionStatus: status }: Session): TemplateResult {
  return html`<h1 class="loading">${t.line[status === "live" ? "connecting" : status]}</h1>`;
}
