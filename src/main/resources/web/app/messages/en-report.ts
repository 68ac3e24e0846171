// The same texts in English.

import type { followUp as nlFollowUp, report as nlReport } from "./nl-report";

const cards = (n: number): string => (n === 1 ? "1 card" : `${n} cards`);

export const report: typeof nlReport = {
  report: {
    of: (title) => `Report: ${title}`,
    held: (date) => `Held on ${date}.`,
    cards: (n, all) => `Discussed: ${n} of ${all} cards.`,
    note: "Whoever keeps or shares this report makes it a document of the organisation, which people can ask for.",
    agreementsAs: { excel: "Agreements as Excel", csv: "Agreements as CSV" },
    sections: {
      agreements: "What we agree on",
      questions: "Open questions",
      needs: "What we still need",
      tomorrow: "What we do differently tomorrow",
      grades: "Score for the session",
      cards: "Cards discussed",
      ownCards: "This session’s own cards",
      previous: "What became of last time’s agreements and questions",
      shown: "Cards that were only shown",
      remaining: "Cards for another time",
    },
    owner: (name) => `Taken on by: ${name}`,
    due: (date) => `Report back by: ${date}`,
    card: (title) => `Card: ${title}`,
    became: { done: "done", underway: "on its way", dropped: "dropped", unknown: "not talked about" },
    mark: { skipped: "skipped", parked: "parked" },
    average: (average, count) => `On average ${average.toFixed(1)}, over ${count === 1 ? "1 score" : `${count} scores`}.`,
    spread: (counts) => `Scores given: ${counts}.`,
    times: (grade, n) => `${grade} (${n}×)`,
    remaining: cards,
    marked: (mark, titles) => `${mark[0]?.toUpperCase()}${mark.slice(1)}: ${titles}.`,
    showRemaining: "Which ones?",
    agreementsTitle: "This is what you agreed",
    questionsTitle: "These questions are still open",
  },
};

export const followUp: typeof nlFollowUp = {
  followUp: {
    plan: "Plan a follow-up",
    why: (n): string => (n === 0 ? "All cards were discussed." : `${cards(n)} ${n === 1 ? "is" : "are"} left.`),
    title: "Open a follow-up session",
    intro: (title, n) =>
      `Carrying on from ‘${title}’, with the ${cards(n)} not discussed yet. You have last time’s agreements and open questions at hand.`,
    introUnknown:
      "Carrying on with the cards that have not been discussed yet. You have last time’s agreements and open questions at hand.",
    wordHint: "It may be the same word, once the previous session has ended.",
    nothingLeft: "All cards of that session were discussed already. Open a new session with all cards.",
    openNew: "Open a new session",
    taken: "This word is still in use. Is the previous session still going on? End that first, or choose another word.",
    gone: "The previous session was erased, or was not run from this device. You can open a new session with all cards.",
  },
};
