// The same texts in English.

import type { together as nl } from "./nl-together";

export const together: typeof nl = {
  report: { title: "Report" },
};
