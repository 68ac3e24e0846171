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
    newHint: "You want to say something new.",
    replyHint: "You want to respond to what was just said.",
    upSoon: "Your hand goes up once the connection is back.",
    downSoon: "Your hand goes down once the connection is back.",
  },

  lobby: {
    title: "You are in. We will start soon.",
    titleFar: "You are in.",
    begins: (day, time) => `We begin on ${day} at ${time}. Come back then: your place stays.`,
    about: (title) => `We will talk about: ${title}.`,
    text: "The first card appears here by itself as soon as the facilitator starts.",
    network: { ok: "Your connection works.", bad: "No live connection yet. We keep trying; you don’t have to do anything." },
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
};
