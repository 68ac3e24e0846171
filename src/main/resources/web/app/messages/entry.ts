// The texts of joining and opening a session, in the language of the page; who is in a session does not load them.

import type { entry } from "./nl-entry";

const english = document.documentElement.lang === "en";

export const e: typeof entry = english ? (await import("./en-entry")).entry : (await import("./nl-entry")).entry;
