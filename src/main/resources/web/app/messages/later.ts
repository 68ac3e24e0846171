// The texts of what comes later than the cards, in the language of the page: what people note together, the closing, and the card on a
// big screen.

type Texts = typeof import("./nl-later");

const english = document.documentElement.lang === "en";

export const o: Texts = english ? await import("./en-later") : await import("./nl-later");
