// The same texts in English.

import type { room as nl } from "./nl-room";

const hands = (n: number): string => (n === 1 ? "1 hand" : `${n} hands`);
const questions = (n: number): string => (n === 1 ? "1 question" : `${n} questions`);

export const room: typeof nl = {
  bar: {
    label: "Take part",
    hand: "Hand",
    note: "Note",
    people: "People",
    chat: "Chat",
    back: "I’m back",
    upSoon: "Your hand goes up once the connection is back.",
    downSoon: "Your hand goes down once the connection is back.",
  },

  lobby: {
    title: "You are in. We will start soon.",
    titleFar: "You are in.",
  },

  waits: {
    hands,
    questions,
    messages: (n) => (n === 1 ? "1 message" : `${n} messages`),
    floor: "you have the floor",
    vote: "you can choose",
    think: "quiet moment, write something",
  },

  busy: "One moment…",

  factsheet: {
    title: "Factsheet",
    shared: "The facilitator shares the factsheet. The button Factsheet opens it.",
    beside: "The facilitator shares the factsheet. It is beside the card.",
    stopped: "The facilitator no longer shares the factsheet.",
  },

  pledge: {
    title: "What we say here stays within the group",
    ask: "Do you agree to this, and to the house rules?",
    make: "Yes, I agree",
    read: "Read the house rules",
    later: "Not now",
  },

  vote: {
    option: { first: "Agree", neutral: "I’m not sure", second: "Disagree" },
  },

  round: {
    next: (name) => `then ${name}`,
    last: "the last one",
  },

  added: {
    twists: "But what if?",
  },

  pause: {
    title: "Break",
  },

  outcome: {
    note: "Note",
  },

  closing: {
    title: "Wrapping up",
  },
};
