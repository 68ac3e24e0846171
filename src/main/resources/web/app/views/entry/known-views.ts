// What somebody sees whom this browser knows already; who comes for the first time does not load it.

import "../../session/shared";
export { waybackView } from "./wayback-view";
export { whoView } from "./who-view";
