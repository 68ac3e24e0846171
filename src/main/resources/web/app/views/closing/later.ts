// What a participant needs later than the cards, in one part.

import "../../session/shared";
export { closingView } from "./closing-view";
export { notesView } from "./outcome-view";
export { thinkView } from "../activities/think-view";
