// The texts of what comes later than the cards, in the language of the page: what people note together, the closing, and the card on a
// big screen.

type Texts = typeof import("./nl-later");

const language = document.documentElement.lang;

export const o: Texts =
  language === "en" ? await import("./en-later") : language === "fy" ? await import("./fy/later") : await import("./nl-later");
