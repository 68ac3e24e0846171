// Choosing cards in the preparation: what a facilitator reads.

import type { choice as Dutch } from "./nl-choice";

const cards = (n: number) => (n === 1 ? "1 card" : `${n} cards`);

export const choice: typeof Dutch = {
  choice: {
    title: "Which cards will you do?",
    fit: { "one-hour": "Four cards for one hour", "two-hours": "Eight cards for two hours" },
    all: "Use all cards",
    busy: (left) => `Choosing: ${cards(left)} to go.`,
    taking: ({ all, taking, practice, closing }) => {
      if (taking === all) {
        return `All ${all} cards are in. You won’t get through that many: allow five to eight minutes a card.`;
      }
      const besides = [practice > 0 ? `${practice} to practise with` : "", closing > 0 ? `${closing} to close with` : ""].filter(Boolean);
      return `${taking} of the ${all} cards are in${besides.length === 0 ? "" : `, including ${besides.join(" and ")}`}. You skip the others.`;
    },
    planned: (taking, all) => `${taking} of the ${all} cards`,
    close: "Take care: somebody at the table may really have been through this.",
    about: (themes) => `About: ${themes.join(", ")}`,
  },
};
