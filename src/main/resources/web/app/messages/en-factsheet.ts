// The same texts in English.

import type { factsheet as nl } from "./nl-factsheet";

export const factsheet: typeof nl = {
  factsheet: { title: "Factsheet" },
};
