// What a participant needs later than the cards, in one part.

import "./first";
export { closingView } from "../closing/closing-view";
export { notesView } from "../closing/outcome-view";
export { courseView } from "../activities/course-view";
export { onSiteView } from "../people/on-site-view";
export { tableBallot, tableHint } from "../activities/table-vote-view";
export { thinkView } from "../activities/think-view";
export { lastTimeDialog, lastTimePanel } from "../activities/last-time-view";
export { cardOnlyView } from "../card/card-only-view";
export { panelView } from "../factsheet/factsheet-view";
export { endedView } from "./ended-view";
