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
import { followLanguageChoice } from "./i18n";
import { factsheetPage } from "./pages/factsheet-page";
import { invitationPage } from "./pages/invitation-page";
import { openPage } from "./pages/open-page";
import { reportPage } from "./pages/report-page";
import { runsheetPage } from "./pages/runsheet-page";
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
    case "runsheet":
      return runsheetPage();
    case "invitation":
      return invitationPage();
    case "factsheet":
      return factsheetPage();
    case "report":
      return reportPage();
    default:
      return;
  }
}

if (!followLanguageChoice()) {
  begin();
}
