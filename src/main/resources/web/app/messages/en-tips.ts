// What the makers of the cards tell whoever leads.

import type { tips as Dutch } from "./nl-tips";

/** "an hour", "45 minutes". */
export const duration = (minutes: number): string =>
  minutes === 60 ? "an hour" : minutes === 90 ? "an hour and a half" : minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;

export const tips: typeof Dutch = {
  tips: {
    whole: "Tips from the makers",
    step: "Tip from the makers",
    proposed: (minutes) => `The makers of these cards allow about ${duration(minutes)}. It is up to you.`,
  },
};
