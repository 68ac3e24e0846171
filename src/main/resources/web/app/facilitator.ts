// What only a facilitator needs, in one part that nobody else loads.

import "./shared";
export { facilitating } from "./facilitating";
export { invitationPage } from "./pages/invitation-page";
export { reportPage } from "./pages/report-page";
export { runsheetPage } from "./pages/runsheet-page";
export { cockpitView } from "./views/cockpit-view";
export { leadDialogs } from "./views/lead-view";
export { rulesChange } from "./views/rules-editor-view";
