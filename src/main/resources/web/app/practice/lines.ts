// What made-up colleagues are called and say, in the language of the page.

import type { lines as dutch } from "./lines-nl";

const english = document.documentElement.lang === "en";

export type Lines = typeof dutch;

export const lines: Lines = english ? (await import("./lines-en")).lines : (await import("./lines-nl")).lines;
