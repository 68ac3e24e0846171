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
    newHint: "Do wolst wat nijs sizze.",
    replyHint: "Do reagearrest op wat krekt sein is.",
    upSoon: "Dyn hân giet omheech sa gau't der wer ferbining is.",
    downSoon: "Dyn hân giet omleech sa gau't der wer ferbining is.",
  },

  lobby: {
    title: "Do bist binnen. Wy begjinne sa.",
    titleFar: "Do bist binnen.",
    begins: (day, time) => `Wy begjinne ${day} om ${time}. Kom dan werom: dyn plak bliuwt.`,
    about: (title) => `Wy prate oer: ${title}.`,
    text: "De earste kaart ferskynt hjir fansels sa gau't de begelieder begjint.",
    network: { ok: "Dyn ferbining wurket.", bad: "Noch gjin live ferbining. Wy bliuwe it besykjen; do hoechst neat te dwaan." },
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
};
