// The texts of the editor's pages, which nobody else loads, in the language of the page.

import type { DeckMessages } from "./messages-nl";

const english = document.documentElement.lang === "en";

export const d: DeckMessages = english ? (await import("./messages-en")).decks : (await import("./messages-nl")).decks;
