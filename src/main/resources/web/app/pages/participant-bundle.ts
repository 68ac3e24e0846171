// What everybody needs who takes part until a card is in view, in one part.

import "../views/screens/first";
export { sessionPage } from "./session-page";
