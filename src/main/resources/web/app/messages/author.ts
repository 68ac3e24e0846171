// The texts of what goes back to those who make the cards, in the language of the page; for facilitators alone.

import type { author } from "./nl-author";

const english = document.documentElement.lang === "en";

export const a: typeof author = english ? (await import("./en-author")).author : (await import("./nl-author")).author;
