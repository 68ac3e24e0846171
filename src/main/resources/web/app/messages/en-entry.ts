// The same texts in English.

import type { entry as nl } from "./nl-entry";
import { duration } from "./en-tips";

const seconds = (n: number) => (n === 1 ? "1 second" : `${n} seconds`);

export const entry: typeof nl = {
  start: {
    title: "Join a session",
    intro: "In a card session you talk with colleagues about dilemmas from your work. Everyone sees the same card.",
    word: "What is the word?",
    wordHint: "Your facilitator gave it to you. Capitals, spaces and hyphens don’t matter.",
    wordOwn: "You chose it when you opened the session. Capitals, spaces and hyphens don’t matter.",
    name: "What is your name?",
    nameHint: "A first name will do. Don’t know everyone? Add your department, as in ‘Joris (Planning)’.",
    key: "What is your key?",
    keyHint: "The code that you got when you opened the session.",
    next: "Continue",
    join: "Join",
    joinAsFacilitator: "Go to your session",
    otherWord: "Another word",
    invited: (word) => `You join with the word ‘${word}’.`,
    facilitator: "I’m running a session",
    practise: "Try it out",
    practiseNot: "Practising is not possible right now. Please try again in a few minutes.",
    facilitatorTitle: "Run a session",
    openNew: "Open a new session",
    takeUp: "Or carry on with a session that is already open",
    participant: "I’m taking part in a session",
    since: (day) => `Since ${day}.`,
    back: (word) => (word ? `Back to your session ‘${word}’` : "Back to your session"),
    backAs: { facilitator: "You are the facilitator.", participant: "You are taking part." },
    backNamed: {
      facilitator: (name) => `You are ${name}, the facilitator.`,
      participant: (name) => `You are taking part as ${name}.`,
    },
    backTitle: "You were already in",
    again: (word) => `Come back in to ‘${word}’`,
    endedTitle: "Over",
    endedBack: (word, day) => `Look back at ‘${word}’, ${day}`,
    keepsNothing: "This browser doesn’t save anything. You can take part as usual, until you close this window.",
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
    title: (word) => `You are already in the session ‘${word}’`,
    goOn: (name) => (name ? `Carry on as ${name}` : "Carry on"),
    other: "Join as somebody else",
    asParticipant: "Watch as a participant",
  },

  device: {
    shared: "Others use this device too",
    sharedHint: "Then nothing stays on this device when you close the window.",
    keepKey: "Keep the key on this device",
    keepKeyHint: "Handy if you carry on later. Anyone who can use this device can then run your session too.",
    keepKeyShort: "Until you close the window.",
  },

  entryError: {
    wordEmpty: "Fill in the word.",
    wordBad: "Use 3 to 60 letters or digits.",
    nameEmpty: "Fill in your name.",
    keyEmpty: "Fill in your key.",
    unknownWord: "We don’t know this word. Check that you copied it correctly, or ask your facilitator.",
    wrongKey: "This key does not belong to this word. Check that you copied every character correctly.",
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
    intro: "Your colleagues come in with a word that you choose.",
    word: "Choose one or two words",
    wordHint: "Two plain words work best: easy to say, hard to guess.",
    otherWord: "Another word",
    name: "What is your name?",
    nameHint: "This is how your colleagues see you.",
    deck: "Which cards?",
    deckSize: (cards, minutes) =>
      `${cards} ${cards === 1 ? "card" : "cards"}${minutes === undefined ? "" : `, about ${duration(minutes)}`}`,
    submit: "Open the session",
    deckGone: "This set of cards is not there any more. Choose another one.",
    notPlanned: "Your date, time and link are not saved yet. Check them and fill them in at the preparation.",
    taken: "This word is already in use. Choose another.",
    obvious: "This word is too easy to guess. A stranger could walk in. Choose another.",
    noDecks: "There are no cards on this site yet. Ask the administrator.",
    doneTitle: "Your session is ready",
    keyTitle: "Your key",
    keyWhy:
      "With the word and this key you are the facilitator again on any device. Keep it, and share it only with those who may take over.",
    keyOnce: "This device does not keep it: this is the last time you see it.",
    toPrepare: "Go to the preparation",
    wordTitle: "The word",
    linkTitle: "The link",
  },
};
