// The texts of what is around a card, in the language of the page; they come once the card is in view.

import type { around } from "./nl-around";

const language = document.documentElement.lang;

export const a: typeof around = (
  language === "en" ? await import("./en-around") : language === "fy" ? await import("./fy/around") : await import("./nl-around")
).around;
