// The browser client begins here: every page loads it; the server says on <main> which part fills the page.

import "./styles/base.css";
import "./styles/controls.css";
import "./styles/forms.css";
import "./styles/card.css";
import "./styles/session.css";
import "./styles/panels.css";
import "./styles/print.css";
import { followLanguageChoice } from "./i18n";
import { openPage } from "./pages/open-page";
import { sessionPage } from "./pages/session-page";
import { startPage } from "./pages/start-page";

function begin(): void {
  switch (document.getElementById("inhoud")?.dataset["app"]) {
    case "start":
      return startPage();
    case "open":
      return openPage();
    case "session":
      return sessionPage(false);
    case "card":
      return sessionPage(true);
    default:
      return;
  }
}

if (!followLanguageChoice()) {
  begin();
}
