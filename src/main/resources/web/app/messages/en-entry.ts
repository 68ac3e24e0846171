// The same texts in English.

import type { entry as nl } from "./nl-entry";
import { duration } from "./en-tips";

const seconds = (n: number) => (n === 1 ? "1 second" : `${n} seconds`);

export const entry: typeof nl = {
  start: {
    title: "Join a session",
    intro: "Talk with colleagues about the card on the table. Everyone sees the same one.",
    word: "What is the word?",
    wordHint: "Your facilitator gave it to you. Capitals, spaces and hyphens don’t matter.",
    name: "What is your name?",
    key: "What is your key?",
    keyHint: "The code that you got when you opened the session.",
    next: "Continue",
    join: "Join",
    joinAsFacilitator: "To your session",
    otherWord: "Another word",
    invited: (word) => `You join with the word ‘${word}’.`,
    facilitator: "I run a session",
    practise: "Try it out",
    practiseNot: "Practising is not possible right now. Please try again in a few minutes.",
    facilitatorTitle: "Run a session",
    openNew: "Open a new session",
    takeUp: "Or go on with a session that is open already",
    participant: "I take part in a session",
    back: (word) => (word ? `Back to your session ‘${word}’` : "Back to your session"),
    backAs: { facilitator: "You are the facilitator.", participant: "You take part." },
    backNamed: {
      facilitator: (name) => `You are ${name}, the facilitator.`,
      participant: (name) => `You take part as ${name}.`,
    },
    backTitle: "You were in already",
    again: (word) => `Come back in to ‘${word}’`,
    endedTitle: "Over",
    endedBack: (word, day) => `Look at ‘${word}’, of ${day}`,
    keepsNothing: "This browser keeps nothing for us. You can take part as usual, until you close this window.",
    forget: "Forget this on this device",
  },

  forget: {
    asFacilitator:
      "Without this key you can never run this session again, and nobody can give it back to you. Do you have it somewhere else?",
    asParticipant: "Then you come back in with the word only, as somebody else. Your hand and your vote stay behind.",
    yes: "Yes, forget this",
    no: "No, keep this",
  },

  who: {
    title: (word) => `You are in the session ‘${word}’ already`,
    goOn: (name) => (name ? `Go on as ${name}` : "Go on"),
    other: "Join as somebody else",
    asParticipant: "Watch as a participant",
  },

  device: {
    shared: "Others use this device too",
    sharedHint: "Then nothing stays on this device when you close the window.",
    keepKey: "Keep the key on this device",
    keepKeyHint: "Handy when you go on later. Whoever can use this device can then facilitate your session too.",
    keepKeyShort: "Until you close the window.",
  },

  entryError: {
    wordEmpty: "Fill in the word.",
    wordBad: "Use 3 to 60 letters or digits.",
    nameEmpty: "Fill in your name.",
    keyEmpty: "Fill in your key.",
    unknownWord: "We don’t know this word. Check that you copied it well, or ask your facilitator.",
    wrongKey: "This key does not belong to this word. Check that you copied all characters well.",
    locked: "The facilitator has closed the door. Ask in the call whether it may be opened again.",
    full: "The session is full. A facilitator can remove somebody who is no longer there.",
    tooManyRooms: (n) => `Many sessions were just opened from your network. Wait ${seconds(n)} and then try again.`,
    tooManyJoins: (n) => `This word was used very often from your network. Ask your facilitator for the key, or wait ${seconds(n)}.`,
    tooMany: (n) => `A wrong word was tried many times. Wait ${seconds(n)} and then try again.`,
    underWay: "We are still working on it. Wait a moment and try again. What you filled in stays.",
    gone: "The server does not answer. Check your internet and try again. What you filled in stays.",
    broken: "Something went wrong on our side. Wait a moment and try again. What you filled in stays.",
  },

  open: {
    title: "Open a session",
    intro: "Choose one or two words. Your colleagues come in with them.",
    word: "Choose a word",
    wordHint: "Two plain words work best: easy to say, hard to guess.",
    otherWord: "Another word",
    name: "What is your name?",
    nameHint: "This is how your colleagues see you.",
    deck: "Which cards?",
    deckCount: (title, count, minutes) => `${title} (${count} cards${minutes === undefined ? "" : `, about ${duration(minutes)}`})`,
    submit: "Open the session",
    deckGone: "This set of cards is not there any more. Choose another one.",
    notPlanned: "Your date, time and link are not saved yet. Check them and fill them in at the preparation.",
    taken: "This word is in use already. Choose another.",
    obvious: "This word is too easy to guess. A stranger could walk in. Choose another.",
    noDecks: "There are no cards on this site yet. Ask the administrator.",
    doneTitle: "Your session is ready",
    keyTitle: "Your key",
    keyWhy:
      "With the word and this key you are the facilitator again on any device. Keep it, and share it only with those who may take over.",
    keyOnce: "This device does not keep it: you see it for the last time now.",
    toPrepare: "To the preparation",
    wordTitle: "The word",
    linkTitle: "The link",
  },
};
