// What only a facilitator needs, in one part that nobody else loads.

import "../views/screens/first";
import "../ui/whole-language";
export { readCard } from "../session/facilitator/preparation";
export { facilitating, listen } from "../session/facilitator/facilitator-session";
export { invitationPage } from "./invitation-page";
export { reportPage } from "./report-page";
export { runsheetPage } from "./runsheet-page";
export { deskOf } from "../session/facilitator/desk-state";
export { moveGroup } from "../session/facilitator/runsheet-flow";
export { sceneOf } from "../session/facilitator/scene";
export { askFirst } from "../views/common/confirm-view";
export { cockpitHead } from "../views/screens/cockpit-head";
export { cockpitView } from "../views/screens/cockpit-view";
export { facilitatorEndedView } from "../views/screens/afterwards-view";
export { leadDialogs } from "../views/screens/facilitator-dialogs";
export { watchMore } from "../ui/more-below";
export { rulesChange } from "../views/activities/house-rules-editor";
