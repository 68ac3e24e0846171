// What only a facilitator needs, in one part that nobody else loads.

import "../session/shared";
export { facilitating } from "../session/facilitator/facilitator-session";
export { invitationPage } from "./invitation-page";
export { reportPage } from "./report-page";
export { runsheetPage } from "./runsheet-page";
export { cockpitView } from "../views/screens/cockpit-view";
export { facilitatorEndedView } from "../views/screens/afterwards-view";
export { leadDialogs } from "../views/screens/facilitator-dialogs";
export { rulesChange } from "../views/activities/house-rules-editor";
