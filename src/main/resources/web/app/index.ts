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
import { keepTidy } from "./housekeeping";
import { followLanguageChoice } from "./language";

/** Each page brings its own part along: who takes part loads nothing of what only a facilitator needs. */
async function begin(): Promise<void> {
  switch (document.getElementById("inhoud")?.dataset["app"]) {
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

/** A part did not come through: the network is gone, or the server has newer ones. */
function failed(): void {
  document.querySelector("[data-loading]")?.setAttribute("hidden", "");
  document.querySelector("[data-failed]")?.removeAttribute("hidden");
}

if (!followLanguageChoice()) {
  keepTidy();
  begin().catch(failed);
}
