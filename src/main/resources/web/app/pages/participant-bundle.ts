// What everybody needs who takes part, in one part.

import "../session/shared";
export { factsheetPage } from "./factsheet-page";
export { sessionPage } from "./session-page";
