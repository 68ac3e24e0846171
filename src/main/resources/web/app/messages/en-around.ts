// The same texts in English.

import { activities } from "./en-activities";
import type { around as nl } from "./nl-around";

export const around: typeof nl = {
  ...activities,

  hands: {
    none: "No hands.",
    raiseNew: "New point",
    raiseReply: "Reply",
    about: { new: "new point", reply: "reply" },
    call: "Give the floor",
    callName: (name) => `Give the floor to ${name}`,
    lowerName: (name) => `Lower the hand of ${name}`,
    lowerOne: "Lower",
    lowerAll: "Lower all hands",
    raised: (name) => `${name} raises a hand.`,
  },

  people: {
    name: "Your name",
    nameHint: "A first name will do.",
    title: "Who is here",
    count: (n) => `${n} present`,
    facilitator: "facilitator",
    online: "present",
    away: "be right back",
    offline: "not connected",
    looking: (position) => `browsing at card ${position}`,
    rename: "Change your name",
    renameTitle: "What is your name?",
    onSite: (n: number): string => (n > 1 ? `table, ${n} people` : "on site"),
    place: "On site",
  },

  chat: {
    title: "Chat",
    none: "No messages yet.",
    label: "Message",
    to: "To",
    all: "everyone",
    facilitator: "the facilitator only",
    send: "Send",
    private: "to the facilitator only",
    toYou: "to you only",
    toOne: (name) => `to ${name} only`,
    remove: "Remove",
    removeLine: (name) => `Remove the message from ${name}`,
    removeAll: "Remove everything",
    removeAllTitle: "Remove everything from this person?",
    removeAllText: "All of this person’s messages in the chat go, and every outcome that only they wrote down. You cannot undo this.",
    removeAllConfirm: "Yes, remove everything",
    sent: "Your message was sent.",
    said: (name, text, whom) => `${name} in the chat${whom === "" ? "" : `, ${whom}`}: ${text}`,
    waiting: "Your message goes out as soon as there is a connection.",
  },

  help: {
    title: "Keys",
    text: "These keys work when you are not in an input field.",
    keys: [
      ["→", "Next card"],
      ["←", "Previous card"],
      ["H", "Hand up or down"],
      ["C", "Go to the chat"],
      ["?", "This list"],
    ],
  },

  bar: {
    newHint: "You want to say something new.",
    replyHint: "You want to respond to what was just said.",
  },

  lobby: {
    begins: (day, time) => `We begin on ${day} at ${time}. Come back then: your place stays.`,
    about: (title) => `We will talk about: ${title}.`,
    text: "The first card appears here by itself as soon as the facilitator starts.",
    network: { ok: "Your connection works.", bad: "No live connection yet. We keep trying; you don’t have to do anything." },
  },

  factsheet: {
    asOf: (date) => `As of ${date}`,
    contents: "What is in it?",
    asPage: "Open on a page of its own, to print as well",
    table: (heading) => (heading === "" ? "Table" : `Table: ${heading}`),
    loading: "The factsheet is on its way…",
    none: "There is no factsheet",
    noneText: "These cards come without a factsheet.",
    print: "Print",
  },
};
