// The texts of practice, in the language of the page; they come with it.

import type { practice } from "./nl-practice";

const english = document.documentElement.lang === "en";

export const x: typeof practice = english ? (await import("./en-practice")).practice : (await import("./nl-practice")).practice;
