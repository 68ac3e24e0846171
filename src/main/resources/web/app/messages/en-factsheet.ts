// The same texts in English.

import type { factsheet as nl } from "./nl-factsheet";

export const factsheet: typeof nl = {
  factsheet: {
    title: "Factsheet",
    asOf: (date) => `As of ${date}`,
    contents: "What is in it?",
    asPage: "Open on a page of its own, to print as well",
    table: (heading) => (heading === "" ? "Table" : `Table: ${heading}`),
    loading: "The factsheet is on its way…",
    none: "There is no factsheet",
    noneText: "These cards come without a factsheet.",
    share: "Share the factsheet",
    unshare: "Stop sharing",
    unshareLong: "Stop sharing the factsheet",
    sharing: "Everybody has the factsheet with the card now.",
    shared: "The facilitator shares the factsheet. The button Factsheet opens it.",
    beside: "The facilitator shares the factsheet. It is beside the card.",
    stopped: "The facilitator no longer shares the factsheet.",
  },
};
