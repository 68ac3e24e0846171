// What is around a card, in one part: people, hands and chat, what is done together at a card, the dialogs, and what stands in the
// place of the card.

import "./first";
export { voteInCard } from "../activities/vote-view";
export { dialogsView } from "./dialogs-view";
export { lobbyView } from "./lobby-view";
export { awayView, phaseView } from "./phase-view";
export { factsheetSide, sideView } from "./side-view";
