// The texts of joining and opening a session, in the language of the page; who is in a session does not load them.

import type { entry } from "./messages/nl-entry";

const english = document.documentElement.lang === "en";

export const e: typeof entry = english ? (await import("./messages/en-entry")).entry : (await import("./messages/nl-entry")).entry;
