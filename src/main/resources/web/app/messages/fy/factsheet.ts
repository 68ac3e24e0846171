// The factsheet beside the cards, in Frisian.

import type { factsheet as nl } from "../nl-factsheet";

export const factsheet: typeof nl = {
  factsheet: {
    title: "Feiteblêd",
    asOf: (date) => `Stân op ${date}`,
    contents: "Wat stiet deryn?",
    asPage: "Iepenje op in eigen side, ek om ôf te drukken",
    table: (heading) => (heading === "" ? "Tabel" : `Tabel: ${heading}`),
    loading: "It feiteblêd komt deroan…",
    none: "Der is gjin feiteblêd",
    noneText: "By dizze kaarten heart gjin feiteblêd.",
    share: "Diel it feiteblêd",
    unshare: "Hâld op mei dielen",
    unshareLong: "Hâld op mei it dielen fan it feiteblêd",
    sharing: "Elkenien hat it feiteblêd no by de kaart.",
    shared: "De begelieder dielt it feiteblêd. Do iepenest it mei de knop Feiteblêd.",
    beside: "De begelieder dielt it feiteblêd. It stiet neist de kaart.",
    stopped: "De begelieder dielt it feiteblêd net mear.",
  },
};
