// The same texts in English.

import type { activities as nl } from "./nl-activities";

const votes = (n: number): string => (n === 1 ? "1 vote" : `${n} votes`);
export const activities: typeof nl = {
  houseRules: {
    title: "House rules",
    intro: "This is how we talk with each other.",
    change: "Change the house rules",
    rule: (n) => `Rule ${n}`,
    up: (n) => `Move rule ${n} up`,
    down: (n) => `Move rule ${n} down`,
    remove: (n) => `Remove rule ${n}`,
    add: "Add a rule",
    save: "Save the house rules",
    empty: "Write at least one rule.",
    changedTitle: "Another facilitator has just changed the house rules",
    takeTheirs: "Take this list",
    keepMine: "Keep my list",
  },

  pledge: {
    title: "What we say here stays within the group",
    ask: "Do you agree to this, and to the house rules?",
    make: "Yes, I agree",
    made: "You agreed to this.",
    read: "Read the house rules",
    later: "Not now",
    count: (n, all) => `${n} of ${all} ${n === 1 ? "has" : "have"} agreed.`,
    missing: (names) => `Not yet: ${names}.`,
  },

  vote: {
    title: "Choose",
    hint: "You may choose, you don’t have to. Nobody sees what you chose, and you can still change it.",
    titleAgain: "Choose once more",
    before: (words) => `First you chose: ${words}.`,
    option: { first: "Agree", neutral: "I’m not sure", second: "Disagree" },
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
    elsewhere: (position, n) => `The vote on card ${position} is still open (${n === 0 ? "no votes" : votes(n)}).`,
    closeElsewhere: "Close it",
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
    next: (name) => `then ${name}`,
    last: "the last one",
    startedSaid: "Round: everybody gets the floor.",
    endedSaid: "The round is over.",
  },

  added: {
    twists: "But what if?",
    twistSaid: (position, text) => `But what if, at card ${position}: ${text}`,
    cardSaid: (position, title) => `There is another card, card ${position}: ${title}`,
  },

  pause: {
    title: "Break",
    until: (time, there) => `We carry on at ${time}${there}.`,
    left: "Left",
    over: "The break is over. The facilitator will carry on in a moment.",
    overFacilitator: "The break is over. Is everybody back? Then carry on.",
    imBack: "I am back",
    youAreBack: "Good to have you back.",
    back: "Back",
    nobodyBack: "Nobody is back yet.",
    start: "Break",
    orUntil: "Or: what time do you carry on?",
    startUntil: "Break until this time",
    move: "Another time",
    more: "5 minutes longer",
    badTime: "Choose a time within four hours from now.",
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
    note: "Note",
    title: "Note it together",
    added: "It has been added.",
    addedSaid: (name, kind, text) =>
      `${name} notes: ${{ agreement: "agreement", question: "open question", need: "need", tomorrow: "different tomorrow" }[kind]}: ${text}`,
    previous: "From last time",
    previousSaid: "The facilitator shows what you agreed last time.",
  },

  closing: {
    title: "Wrapping up",
    enteredSaid: "We are wrapping up.",
    revealedSaid: (average) => `The scores are shown. ${average.toFixed(1)} on average.`,
  },
};
