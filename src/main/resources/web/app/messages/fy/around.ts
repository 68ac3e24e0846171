// What a participant reads around a card, in Frisian.

import type { around as nl } from "../nl-around";
import { activities } from "./activities";

export const around: typeof nl = {
  ...activities,

  hands: {
    none: "Gjin hannen.",
    raiseNew: "Nij punt",
    raiseReply: "Reaksje",
    about: { new: "nij punt", reply: "reaksje" },
    call: "Jou it wurd",
    callName: (name) => `Jou it wurd oan ${name}`,
    lowerName: (name) => `Omleech: de hân fan ${name}`,
    lowerOne: "Omleech",
    lowerAll: "Alle hannen omleech",
    raised: (name) => `${name} stekt in hân op.`,
  },

  people: {
    name: "Dyn namme",
    nameHint: "In foarnamme is genôch.",
    title: "Wa is der",
    count: (n) => `${n} oanwêzich`,
    facilitator: "begelieder",
    online: "oanwêzich",
    away: "efkes fuort",
    offline: "net ferbûn",
    looking: (position) => `blêdet by kaart ${position}`,
    rename: "Feroarje dyn namme",
    renameTitle: "Hoe hjitsto?",
    onSite: (n): string => (n > 1 ? `tafel, ${n} minsken` : "yn 'e seal"),
    place: "Yn 'e seal",
  },

  chat: {
    title: "Chat",
    none: "Noch gjin berjochten.",
    label: "Berjocht",
    to: "Oan",
    all: "elkenien",
    facilitator: "allinnich de begelieder",
    send: "Stjoer",
    private: "allinnich oan de begelieder",
    toYou: "allinnich oan dy",
    toOne: (name) => `allinnich oan ${name}`,
    remove: "Ferwiderje",
    removeLine: (name) => `Ferwiderje it berjocht fan ${name}`,
    removeAll: "Ferwiderje alles",
    removeAllTitle: "Alles fan dizze persoan ferwiderje?",
    removeAllText:
      "Alle berjochten fan dizze persoan yn de chat geane fuort, en wat dizze persoan allinnich opskreaun hat by de útkomst. Dit kinst net weromdraaie.",
    removeAllConfirm: "Ja, ferwiderje alles",
    sent: "Dyn berjocht is ferstjoerd.",
    said: (name, text, whom) => `${name} yn de chat${whom === "" ? "" : `, ${whom}`}: ${text}`,
    waiting: "Dyn berjocht giet fuort sa gau't der ferbining is.",
  },

  help: {
    title: "Toetsen",
    text: "Dizze toetsen wurkje asto net yn in ynfolfjild stiest.",
    keys: [
      ["→", "Folgjende kaart"],
      ["←", "Foarige kaart"],
      ["H", "Hân op of omleech"],
      ["C", "Nei de chat"],
      ["?", "Dizze list"],
    ],
  },

  bar: {
    newHint: "Do wolst wat nijs sizze.",
    replyHint: "Do reagearrest op wat krekt sein is.",
  },

  lobby: {
    begins: (day, time) => `Wy begjinne ${day} om ${time}. Kom dan werom: dyn plak bliuwt.`,
    about: (title) => `Wy prate oer: ${title}.`,
    text: "De earste kaart ferskynt hjir fansels sa gau't de begelieder begjint.",
    network: { ok: "Dyn ferbining wurket.", bad: "Noch gjin live ferbining. Wy bliuwe it besykjen; do hoechst neat te dwaan." },
  },

  factsheet: {
    asOf: (date) => `Stân op ${date}`,
    contents: "Wat stiet deryn?",
    asPage: "Iepenje op in eigen side, ek om ôf te drukken",
    table: (heading) => (heading === "" ? "Tabel" : `Tabel: ${heading}`),
    loading: "It feiteblêd komt deroan…",
    none: "Der is gjin feiteblêd",
    noneText: "By dizze kaarten heart gjin feiteblêd.",
    print: "Druk ôf",
  },
};
