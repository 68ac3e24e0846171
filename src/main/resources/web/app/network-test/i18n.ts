// The texts of the network test, in the language of the page; nobody else loads them.

import type { NetworkTestMessages } from "./messages-nl";

const english = document.documentElement.lang === "en";

export const w: NetworkTestMessages = english ? (await import("./messages-en")).networkTest : (await import("./messages-nl")).networkTest;
