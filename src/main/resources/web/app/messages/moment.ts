// The texts of the quiet moment, in the language of the page; they come with what they stand in.

import type { moment } from "./nl-moment";

const language = document.documentElement.lang;

export const m: typeof moment = (
  language === "en" ? await import("./en-moment") : language === "fy" ? await import("./fy/moment") : await import("./nl-moment")
).moment;
