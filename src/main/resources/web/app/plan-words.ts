// The texts of runsheet, invitation and preparation, in the language of the page; only who facilitates loads them.

import type { plan } from "./messages/nl-plan";

const english = document.documentElement.lang === "en";

export const p: typeof plan = english ? (await import("./messages/en-plan")).plan : (await import("./messages/nl-plan")).plan;
