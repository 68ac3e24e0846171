// The same texts in English.

import type {
  cardOnly as nlCardOnly,
  closing as nlClosing,
  course as nlCourse,
  ended as nlEnded,
  onSite as nlOnSite,
  outcome as nlOutcome,
  qr as nlQr,
} from "./nl-later";
import { duration } from "./en-tips";

const grades = (n: number): string => (n === 1 ? "1 score" : `${n} scores`);

export const outcome: typeof nlOutcome = {
  intro: "Everybody can write, and everybody sees this.",
  what: "What is it?",
  kind: { agreement: "Agreement", question: "Open question", need: "What we need", tomorrow: "Different tomorrow" },
  isA: { agreement: "An agreement", question: "An open question", need: "Something we need", tomorrow: "Something for tomorrow" },
  plural: {
    agreement: "Agreements",
    question: "Open questions",
    need: "What we still need",
    tomorrow: "What I do differently tomorrow",
  },
  label: {
    agreement: "What do you agree on?",
    question: "Which question stays open?",
    need: "What do you still need?",
    tomorrow: "What will you do differently tomorrow?",
  },
  none: { agreement: "No agreements yet.", question: "No open questions yet.", need: "Nothing yet.", tomorrow: "Nothing yet." },
  noNames: "This goes into the report without a name.",
  card: (position, title) => `Belongs to card ${position}: ${title}`,
  cardShort: (position) => `card ${position}`,
  owner: "Who will take this on?",
  nobody: "Nobody yet",
  noOwner: "Nobody has taken this on yet.",
  other: "Somebody else",
  ownerName: "Name",
  due: "When do we hear how it went?",
  ownerIs: (name) => `${name} is taking this on`,
  dueIs: (date) => `report back by ${date}`,
  add: "Add",
  save: "Save",
  cancel: "Never mind",
  edit: "Change",
  remove: "Remove",
  editLine: (text) => `Change: ${text}`,
  removeLine: (text) => `Remove: ${text}`,
  waiting: "This will be saved as soon as there is a connection. It stays here.",
  empty: "Write something first.",
  ownerEmpty: "Fill in the name.",
  removed: (text) => `Removed: ${text}`,
  putBack: "Put it back",
  changedTitle: "Somebody has changed this line meanwhile. It now says:",
  goneTitle: "Somebody has removed this line meanwhile. Your text is still here.",
  takeTheirs: "Leave it like this",
  keepMine: "Save my text",
  addAgain: "Add it again",
  letGo: "Let it go",
  changedMeanwhile: "Somebody has just changed this line. Look at what it says now.",
  full: "There are 200 lines already. Remove one first.",
  previousText: (title, cards) => `${title}. ${cards === 1 ? "1 card was" : `${cards} cards were`} discussed then.`,
  previousNone: "There were no agreements or open questions.",
  became: { done: "done", underway: "on its way", dropped: "dropped" },
};

export const closing: typeof nlClosing = {
  intro: "Everybody fills this in. You all see what is here.",
  grade: "How would you score this session?",
  card: "The last card",
  gradeHint: "Only you see your score, until the facilitator shows all scores together. Without names.",
  why: "Why that score?",
  whyHint: "Only if you like. This too is shown without a name, and is not in the report.",
  give: "Give my score",
  yours: (grade) => `Your score: ${grade}`,
  change: "Change my score",
  withdraw: "Withdraw my score",
  choose: "Choose a score first.",
  given: (n, all): string => (n === 0 ? "No scores given yet" : `${n} of ${grades(all)} given`),
  average: (average) => `${average.toFixed(1)} on average.`,
  spread: (lowest, highest): string => (lowest === highest ? `Everybody gave ${lowest}.` : `From ${lowest} to ${highest}.`),
  people: (n): string => (n === 1 ? "once" : `${n} times`),
  whys: "Why?",
  preview: "This is what the report will say",
  previewText: "This is all of its text. Is something wrong? Change it while you are still together.",
};

export const onSite: typeof nlOnSite = {
  ask: "Where do you take part?",
  askOf: (name) => `Where does ${name} take part?`,
  elsewhere: (you) => (you ? "I am somewhere else" : "Somewhere else"),
  alone: (you) => (you ? "I am on site, with my own device" : "On site, with their own device"),
  table: (you) => (you ? "Several people share this device" : "Several people share the device"),
  people: "How many people?",
  peopleSaid: (n) => `${n} people`,
  tableHint: "Count everybody who takes part with this device. In a vote you send how many people choose what.",
  less: (words) => `${words}: one fewer`,
  more: (words) => `${words}: one more`,
  ballot: (people) => `There are ${people} of you. Raise your hands, and count each choice.`,
  countSaid: (words, n, given, people) => `${words}: ${n}. Together ${given} of ${people}.`,
  choose: "Count the hands first",
  send: (n, people) => `Send: ${n} of ${people}`,
  sent: (n, people) => (n === 0 ? "Your choice is withdrawn" : `Sent: ${n} of ${people}`),
  withdraw: "Withdraw our choice",
  ballotHint: "Choose if you like. You can still change it until the result.",
  besideTable: "Choose if you like. Note: you choose beside one table. Whoever sits there can tell from the result what you chose.",
  grade: "As a table, give one score together. It counts as one.",
};

export const cardOnly: typeof nlCardOnly = {
  waiting: "We will start soon.",
  fullscreen: "Full screen",
  goTo: "Go to",
  word: "and type the word:",
  scan: "QR code to this session",
};

export const qr: typeof nlQr = {
  failed: "The QR code did not arrive.",
  again: "Try again",
};

export const course: typeof nlCourse = {
  title: "Beforehand: an e-learning",
  named: (name) => `It is this one: ${name}.`,
  takes: (minutes) => `It takes you about ${duration(minutes)}.`,
  free: "It is free.",
  paid: "It is not free.",
  open: "Open the e-learning",
  ask: "Have you done the e-learning? It is nice to know, no more than that.",
  done: "Yes, done",
  thanks: "You have done the e-learning.",
};

export const ended: typeof nlEnded = {
  thanks: "Thank you for the talk. You may close this window.",
  kept: (until, report) =>
    `Names, hands, chat and notes are erased on ${until}. The report stays for the facilitator until ${report}, and is erased then too.`,
  keptReport: (report) => `The report stays for the facilitator until ${report}. The rest is erased.`,
  keptAll: (until) => `Everything is erased on ${until}: the names, the chat and the report too.`,
  moment: (date, time) => `${date} at ${time}`,
  keptSoon: "Names, hands, chat and notes are erased soon after the end. The report stays longer, for the facilitator alone.",
  hideCards: "Close the cards",
  cards: "Read the cards once more",
};
