// The browser client begins here: every page loads it; the server says on <main> which part fills the page.

import "./styles/base.css";
import "./styles/controls.css";
import "./styles/forms.css";
import "./styles/card.css";
import "./styles/session.css";
import "./styles/panels.css";
import "./styles/plan.css";
import "./styles/together.css";
import "./styles/factsheet.css";
import "./styles/print.css";
import "./shared";
import "./translated";
import { TURNED, stayHere } from "./go-to";
import { keepTidy } from "./housekeeping";
import { followLanguageChoice } from "./language";
import { handOver, takeOver } from "./session-store";
import { ofTab } from "./storage";

/** Each page brings its own part along: who takes part loads nothing of what only a facilitator needs. */
async function begin(): Promise<void> {
  switch (document.querySelector("main")?.dataset["app"]) {
    case "start":
      return (await import("./pages/start-page")).startPage();
    case "open":
      return (await import("./pages/open-page")).openPage();
    case "session":
      return (await import("./everybody")).sessionPage(false);
    case "card":
      return (await import("./everybody")).sessionPage(true);
    case "runsheet":
      return (await import("./facilitator")).runsheetPage();
    case "invitation":
      return (await import("./facilitator")).invitationPage();
    case "factsheet":
      return (await import("./everybody")).factsheetPage();
    case "report":
      return (await import("./facilitator")).reportPage();
    case "decks":
      return (await import("./editors")).decksPage();
    case "deck":
      return (await import("./editors")).deckPage();
    case "deck-versions":
      return (await import("./editors")).versionsPage();
    case "test":
      return (await import("./pages/test-page")).testPage();
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
  import("./focus-keeper").then(
    (keeper) => keeper.keepFocus(path),
    () => document.addEventListener("focusin", keepFocusFrom, { once: true }),
  );
}

if (isTooOld()) {
  say("[data-old]");
} else if (!followLanguageChoice()) {
  takeOver();
  stayHere();
  document.addEventListener("focusin", keepFocusFrom, { once: true });
  document.addEventListener(TURNED, () => {
    handOver();
    begin().catch(failed);
  });
  keepTidy();
  begin().catch(failed);
}
