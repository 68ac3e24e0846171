// The same texts in English.

import type { Messages } from "./nl";
import { room } from "./en-room";

const later = "What you send now arrives as soon as the connection is back.";

export const en: Messages = {
  product: "Kaartensessie",
  locale: "en-GB",
  ...room,

  kind: { statement: "Statement", question: "Question", dilemma: "Dilemma" },

  toSession: "Back to the session",
  practice: "Practice card",

  cardOf: (position, count) => `Card ${position} of ${count}`,

  card: (position) => `Card ${position}`,

  choices: { statement: "What do you think?", dilemma: "What do you choose?", question: "Possible answers" },

  line: {
    connecting: "Connecting…",
    live: "Live",
    slower: "Slower, but it works",
    waiting: "No connection for a moment: you can browse the cards yourself",
    closed: "Not connected",
    again: "The connection is back.",
    later,
    label: "Connection",
    why: {
      slower: "Your network blocks the fastest connection, so we use another. You won’t miss anything. A card may appear a little later.",
      waiting: `You don't have to do anything: we keep trying. ${later}`,
    },
    test: "Test your network",
  },

  key: {
    renewed: (name) => `${name} made a new key. The old one no longer works. You stay in. Ask ${name} for the new one.`,
    renewedMeanwhile: "A new key was made. The key on this device no longer works. Ask another facilitator for the new one.",
  },

  leaf: {
    previous: "Previous card",
    next: "Next card",
    label: "Browsing",
    looking: (group) => `The group is at card ${group}.`,
    offline: "You are browsing by yourself. When the connection is back, you return to the group.",
    back: (group) => `Back to the group (card ${group})`,
  },

  hands: {
    title: "Hands",
    raise: "Raise your hand",
    lower: "Lower your hand",
    down: "Your hand is down.",
    lost: "A new card came, and your hand went down.",
    lostBack: "Raise it again",
    yours: (n) => `Your hand is up. You are number ${n}.`,
    number: (n) => `number ${n}`,
    floor: (name) => `${name} has the floor`,
    floorYou: "You have the floor",
    done: "Done",
    doneName: (name) => `Done: ${name}`,
  },

  people: {
    nameBad: "This name can’t be used. Use at most 40 characters that can be seen.",
    you: "you",
    goAway: "Be right back",
    comeBack: "I’m back",
    stranger: "Someone who left",
    facilitatorAway: "The facilitator has lost the connection for a moment. You can carry on talking.",
  },

  chat: {
    unread: (n) => (n === 1 ? "1 new message" : `${n} new messages`),
  },

  newTab: "(new tab)",

  dialog: { close: "Close", cancel: "Cancel", save: "Save" },

  ended: {
    title: "The session is over",
    erased: "Everything is erased",
    erasedText: "There is nothing left of this session.",
    again: "Back to the start page",
  },

  disconnected: {
    report: (title) => `Report: ${title}`,
    removed: {
      title: "You were taken out of the session",
      text: "The facilitator took you out of the session. Is that a mistake? Ask in the call, or at the table.",
    },
    unknown: {
      title: "Type the word again",
      text: "This browser does not belong to the session (any more). Perhaps the session is over and erased. Is it still going on? Then the word brings you back in.",
    },
    replaced: {
      title: "The session was closed here",
      text: "You have this session open in more than six windows. So the oldest window was closed: this one. The session goes on in your other windows.",
      action: "Carry on here",
    },
    action: "Type the word",
  },

  refused: {
    lost: "That did not work. Try again.",
    tooFast: "Slow down a little. Wait a few seconds and try again.",
    tooLong: "This is too long. Make it shorter.",
    forbidden: "Only the facilitator can do that.",
    conflict: "That is not possible now. See where the group is and try again.",
    named: {
      "session-full": "This session is full. The facilitator can still end it. The report stays.",
      "text-blank": "Write something that can be seen.",
      "start-unusable": "Check the year. Choose a day from 2000 to 2100.",
      "start-skipped": "This time does not exist: the clocks go forward that night. Choose a time before or after.",
      "due-unusable": "Check the year. Choose a date from 2000 to 2100.",
      "too-many-notes": "Your notes are too long together. First make one shorter or remove one.",
    },
    dismiss: "Close the message",
  },

  clock: {
    there: (place) => ` (time in ${place})`,
    all: (place) => `The times are those in ${place}.`,
  },

  announce: {
    card: (position, count, kind, title, text) => `Card ${position} of ${count}. ${kind}. ${title}. ${text}`,
    groupMoved: (position) => `The group is now at card ${position}.`,
  },
};
