// The texts of the network test, in the language of the page; nobody else loads them.

import type { NetworkTestMessages } from "../messages/nl-network-test";

const english = document.documentElement.lang === "en";

export const w: NetworkTestMessages = english
  ? (await import("../messages/en-network-test")).networkTest
  : (await import("../messages/nl-network-test")).networkTest;
