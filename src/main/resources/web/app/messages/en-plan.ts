// The same texts in English.

import type { plan as nl } from "./nl-plan";

export const plan: typeof nl = {
  runsheet: { title: "Runsheet" },
  invite: { title: "Invitation" },
};
