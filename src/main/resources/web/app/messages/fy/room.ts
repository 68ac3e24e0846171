// The bar of a participant, the lobby, and what waits for somebody who looks elsewhere, in Frisian.

import type { room as nl } from "../nl-room";

const hands = (n: number): string => (n === 1 ? "1 hân" : `${n} hannen`);
const questions = (n: number): string => (n === 1 ? "1 fraach" : `${n} fragen`);

export const room: typeof nl = {
  bar: {
    label: "Meidwaan",
    hand: "Hân",
    note: "Notearje",
    people: "Minsken",
    chat: "Chat",
    back: "Ik bin der",
    upSoon: "Dyn hân giet omheech sa gau't der wer ferbining is.",
    downSoon: "Dyn hân giet omleech sa gau't der wer ferbining is.",
  },

  lobby: {
    title: "Do bist binnen. Wy begjinne sa.",
    titleFar: "Do bist binnen.",
  },

  waits: {
    hands,
    questions,
    messages: (n) => (n === 1 ? "1 berjocht" : `${n} berjochten`),
    floor: "do hast it wurd",
    vote: "do kinst kieze",
    think: "stil momint, skriuw wat",
  },

  busy: "Efkes wachtsje…",

  factsheet: {
    title: "Feiteblêd",
    shared: "De begelieder dielt it feiteblêd. Do iepenest it mei de knop Feiteblêd.",
    beside: "De begelieder dielt it feiteblêd. It stiet neist de kaart.",
    stopped: "De begelieder dielt it feiteblêd net mear.",
  },

  pledge: {
    title: "Wat wy hjir sizze, bliuwt binnen de groep",
    ask: "Dochsto mei oan dizze ôfspraak en oan de spulregels?",
    make: "Ja, dat sprek ik ôf",
    read: "Lês de spulregels",
    later: "No net",
  },

  vote: {
    option: { first: "Iens", neutral: "Ik twivelje", second: "Net iens" },
  },

  round: {
    next: (name) => `hjirnei ${name}`,
    last: "dit is de lêste",
  },

  added: {
    twists: "Mar wat as?",
  },

  pause: {
    title: "Skoft",
  },

  outcome: {
    note: "Notearje",
  },

  closing: {
    title: "Tegearre ôfslute",
  },
};
