// The texts of taking in files and lists, in the language of the page.

import type { TakeMessages } from "./messages-take-nl";

const english = document.documentElement.lang === "en";

export const k: TakeMessages = english ? (await import("./messages-take-en")).take : (await import("./messages-take-nl")).take;
