// The texts of joining and opening a session, in the language of the page; who is in a session does not load them.

import type { entry } from "./nl-entry";

const language = document.documentElement.lang;

export const e: typeof entry = (
  language === "en" ? await import("./en-entry") : language === "fy" ? await import("./fy/entry") : await import("./nl-entry")
).entry;
