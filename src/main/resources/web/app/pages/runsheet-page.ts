// /sessie/{room}/draaiboek: the whole runsheet, for preparing, for a second screen, and for paper.

import { html, type TemplateResult } from "lit-html";
import type { Session } from "../session/session";
import { forFacilitators } from "../views/common/for-facilitators-view";
import { runsheetView } from "../views/runsheet/runsheet-view";
import { printedRunsheetView } from "../views/runsheet/printed-runsheet-view";
import { facilitating } from "../session/facilitator/facilitator-session";
import { showSession } from "../views/screens/session-frame";
import { p } from "../messages/runsheet";

export function runsheetPage(): void {
  let explanations = false;
  const content = (session: Session): TemplateResult => {
    const choice = {
      explanations,
      choose: (wanted: boolean) => {
        explanations = wanted;
        session.changed();
      },
    };
    return html`${session.state?.status === "ended" ? "" : runsheetView(session, choice)}${printedRunsheetView(session, explanations)}`;
  };
  const shown = showSession({
    title: () => p.runsheet.title,
    content: (session) => forFacilitators(session, p.runsheet.forFacilitator, content),
    ticks: (session) => session.state?.step != null || session.state?.status === "live",
  });
  if (shown !== undefined) {
    facilitating(shown.session);
  }
}
