// What only editors need, in one part that nobody else loads. It takes what everybody needs as a whole, so that the bundler
// cuts no more pieces out of that: each piece would make the first load of a participant larger.

import "../session/shared";
import "../views/screens/first";

export { deckPage } from "../decks/deck-page";
export { decksPage } from "../decks/decks-page";
export { feedbackPage } from "../decks/feedback-page";
export { versionsPage } from "../decks/versions-page";
