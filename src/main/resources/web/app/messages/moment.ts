// The texts of the quiet moment, in the language of the page; they come with what they stand in.

import type { moment } from "./nl-moment";

const english = document.documentElement.lang === "en";

export const m: typeof moment = english ? (await import("./en-moment")).moment : (await import("./nl-moment")).moment;
