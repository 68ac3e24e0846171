// The same texts in English.

import type { activities as nl } from "./nl-activities";

const votes = (n: number): string => (n === 1 ? "1 vote" : `${n} votes`);
export const activities: typeof nl = {
  houseRules: {
    title: "House rules",
    intro: "This is how we talk with each other.",
  },

  pledge: {
    made: "You agreed to this.",
    count: (n, all) => `${n} of ${all} ${n === 1 ? "has" : "have"} agreed.`,
    missing: (names) => `Not yet: ${names}.`,
  },

  vote: {
    title: "Choose",
    hint: "You may choose, you don’t have to. Nobody sees what you chose, and you can still change it.",
    titleAgain: "Choose once more",
    before: (words) => `First you chose: ${words}.`,
    withdraw: "Withdraw my choice",
    votes,
    votesEarlier: (n, earlier) => `${votes(n)}, first ${earlier}`,
    none: "No votes yet",
    voted: (n, all) => `${n} of ${all} voted`,
    reveal: "Show the result",
    stop: "Stop without a result",
    result: "This is what the group chose",
    resultAgain: "This is what the group chose the second time",
    moved: (stayed, changed) => `${stayed} made the same choice, ${changed} chose something else`,
    movedNot:
      "Who chose something else is shown in numbers only: if at least four people chose and everybody took part both times on their own device.",
    flow: (from, to, n) => `From ‘${from}’ to ‘${to}’: ${n}`,
    resultHint: "Without names. A good start for a conversation.",
    count: (option, n) => `${option}: ${votes(n)}`,
    again: "Once more",
    clear: "Clear the result",
    openedSaid: (position) => `You can choose at card ${position}. You don’t have to.`,
    openedAgainSaid: (position) => `You can choose once more at card ${position}. You don’t have to.`,
    stoppedSaid: (position) => `Choosing at card ${position} has stopped.`,
    revealedSaid: (position, counts) => `Result at card ${position}. ${counts.join(". ")}.`,
  },

  think: {
    openedSaid: (position) => `Quiet moment at card ${position}: write for yourself. You don't have to.`,
    stoppedSaid: "The quiet moment has stopped.",
    revealedSaid: (texts) => `What you wrote: ${texts.join("; ")}`,
  },

  round: {
    startedSaid: "Round: everybody gets the floor.",
    endedSaid: "The round is over.",
  },

  added: {
    twistSaid: (position, text) => `But what if, at card ${position}: ${text}`,
    cardSaid: (position, title) => `There is another card, card ${position}: ${title}`,
  },

  pause: {
    until: (time, there) => `We carry on at ${time}${there}.`,
    left: "Left",
    over: "The break is over. The facilitator will carry on in a moment.",
    overFacilitator: "The break is over. Is everybody back? Then carry on.",
    imBack: "I am back",
    youAreBack: "Good to have you back.",
    back: "Back",
    nobodyBack: "Nobody is back yet.",
    startedSaid: (time, there) => `Break. We carry on at ${time}${there}.`,
    endedSaid: "The break is over. We are carrying on.",
  },

  phase: {
    toCard: "Look at the card",
    toCards: "See the cards",
    at: { break: "The group is having a break.", closing: "The group is wrapping up.", card: "" },
    back: { break: "Back to the break", closing: "Back to the closing", card: "" },
  },

  outcome: {
    title: "Note it together",
    added: "It has been added.",
    addedSaid: (name, kind, text) =>
      `${name} notes: ${{ agreement: "agreement", question: "open question", need: "need", tomorrow: "different tomorrow" }[kind]}: ${text}`,
    previous: "From last time",
    previousSaid: "The facilitator shows what you agreed last time.",
  },

  closing: {
    enteredSaid: "We are wrapping up.",
    revealedSaid: (average) => `The scores are shown. ${average.toFixed(1)} on average.`,
  },
};
