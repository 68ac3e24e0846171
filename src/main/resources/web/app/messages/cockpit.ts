// The texts of the facilitator's live screen, in the language of the page; only who facilitates loads them.

import type { cockpit } from "./nl-cockpit";

const english = document.documentElement.lang === "en";

export const c: typeof cockpit = english ? (await import("./en-cockpit")).cockpit : (await import("./nl-cockpit")).cockpit;
