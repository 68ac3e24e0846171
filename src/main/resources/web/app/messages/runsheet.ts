// The texts of runsheet, invitation and preparation, in the language of the page; only who facilitates loads them.

import type { runsheet } from "./nl-runsheet";

const english = document.documentElement.lang === "en";

export const p: typeof runsheet = english ? (await import("./en-runsheet")).runsheet : (await import("./nl-runsheet")).runsheet;
