// Practising: a session with made-up colleagues.

import type { practice as dutch } from "./nl-practice";

export const practice: typeof dutch = {
  strip: "This is practice. The five colleagues are made up. Nothing is kept.",
  stripFew: "This is practice. The two colleagues are made up. Nothing is kept.",
  you: "Facilitator",
  act: "Have a colleague do something",
  stop: "Stop practising",
  stopTitle: "Stop practising?",
  stopText: "Everything of it is erased at once.",
  endText: "You then see what a report looks like, and everything is erased.",
  afterwards: "This is what a report looks like. This one is made up, and is about to be erased.",
  primary: {
    vote: "Hold a vote",
    reveal: "Show the result",
    again: "Vote once more",
    think: "Start a quiet moment",
    texts: "Show what was written",
    round: "Start a round",
    pass: "Pass the floor on",
  },
};
