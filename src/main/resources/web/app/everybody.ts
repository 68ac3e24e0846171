// What everybody needs who takes part, in one part.

import "./shared";
export { factsheetPage } from "./pages/factsheet-page";
export { sessionPage } from "./pages/session-page";
