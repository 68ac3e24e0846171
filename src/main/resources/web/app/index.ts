// The browser client begins here: every page loads it; the server says on <main> which part fills the page.

import "./styles/base.css";
import "./styles/controls.css";
import "./styles/waiting.css";
import "./styles/card.css";
import "./styles/room.css";
import "./styles/room-bar.css";
import "./styles/participant.css";
import "./styles/at-card.css";
import "./session/shared";
import "./ui/translated";
import { TURNED, stayHere } from "./session/navigation";
import { removeExpired } from "./session/housekeeping";
import { followLanguageChoice } from "./ui/language";
import { handOver, takeOver } from "./session/session-store";
import { ofTab } from "./ui/storage";
import { watchPresses } from "./ui/busy";

/** Each page brings its own part along: who takes part loads nothing of what only a facilitator needs. */
async function begin(): Promise<void> {
  switch (document.querySelector("main")?.dataset["app"]) {
    case "start":
      return (await import("./pages/start-page")).startPage();
    case "open":
      return (await import("./pages/open-page")).openPage();
    case "session":
      return (await import("./pages/participant-bundle")).sessionPage(false);
    case "card":
      return (await import("./pages/participant-bundle")).sessionPage(true);
    case "runsheet":
      return (await import("./pages/facilitator-bundle")).runsheetPage();
    case "invitation":
      return (await import("./pages/facilitator-bundle")).invitationPage();
    case "factsheet":
      return (await import("./pages/factsheet-page")).factsheetPage();
    case "report":
      return (await import("./pages/facilitator-bundle")).reportPage();
    case "decks":
      return (await import("./pages/editor-bundle")).decksPage();
    case "deck":
      return (await import("./pages/editor-bundle")).deckPage();
    case "deck-versions":
      return (await import("./pages/editor-bundle")).versionsPage();
    case "deck-feedback":
      return (await import("./pages/editor-bundle")).feedbackPage();
    case "test":
      return (await import("./network-test/network-test-page")).testPage();
    default:
      return;
  }
}

const RELOADED = "kaartensessie.reloaded";
const ONCE_IN_MS = 60_000;

/** A part did not come through. The server may have newer ones, and then the whole page has to be newer: once, as it may also be
    the network. */
function failed(): void {
  const before = Number(ofTab.get(RELOADED) ?? 0);
  if (Math.abs(Date.now() - before) > ONCE_IN_MS && ofTab.set(RELOADED, String(Date.now()))) {
    location.reload();
  } else {
    say("[data-failed]");
  }
}

function say(what: string): void {
  document.querySelector("[data-loading]")?.setAttribute("hidden", "");
  const text = document.querySelector(what);
  text?.removeAttribute("hidden");
  text?.classList.add("late--now");
}

/** The youngest of what we cannot do without: browsers have all of it since the spring of 2022. */
function isTooOld(): boolean {
  return typeof HTMLDialogElement !== "function" || !("hasOwn" in Object) || !("at" in Array.prototype);
}

/** Part of no first load: what it does begins with the first focus. */
function keepFocusFrom(event: FocusEvent): void {
  const path = event.composedPath();
  import("./ui/focus-keeper").then(
    (keeper) => keeper.keepFocus(path),
    () => document.addEventListener("focusin", keepFocusFrom, { once: true }),
  );
}

if (isTooOld()) {
  say("[data-old]");
} else if (!followLanguageChoice()) {
  takeOver();
  stayHere();
  watchPresses();
  document.addEventListener("focusin", keepFocusFrom, { once: true });
  document.addEventListener(TURNED, () => {
    handOver();
    begin().catch(failed);
  });
  removeExpired();
  begin().catch(failed);
}
