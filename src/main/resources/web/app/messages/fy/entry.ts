// The way in, in Frisian.

import type { entry as nl } from "../nl-entry";
import { duration } from "./duration";

const seconds = (n: number) => (n === 1 ? "1 sekonde" : `${n} sekonden`);

export const entry: typeof nl = {
  start: {
    title: "Doch mei oan in sesje",
    intro: "Yn in kaartesesje praatst mei kollega’s oer dilemma’s út dyn wurk. Elkenien sjocht deselde kaart.",
    word: "Wat is it wurd?",
    wordHint: "Do krigest it fan dyn begelieder. Haadletters, spaasjes en streekjes meitsje neat út.",
    wordOwn: "Do hast it keazen doesto de sesje iepenest. Haadletters, spaasjes en streekjes meitsje neat út.",
    name: "Hoe hjitsto?",
    nameHint: "In foarnamme is genôch. Kensto net elkenien? Set dyn ôfdieling derefter, lykas ‘Sjoukje (Bou)’.",
    key: "Wat is dyn kaai?",
    keyHint: "De koade dy'tsto krigest doesto de sesje iepenest.",
    next: "Fierder",
    join: "Doch mei",
    joinAsFacilitator: "Nei dyn sesje (yn it Nederlânsk)",
    otherWord: "Oar wurd",
    invited: (word) => `Do dochst mei mei it wurd ‘${word}’.`,
    facilitator: "Ik begelied in sesje (yn it Nederlânsk)",
    practise: "Oefenje efkes (yn it Nederlânsk)",
    practiseNot: "Oefenjen slagget no net. Besykje it oer in pear minuten nochris.",
    facilitatorTitle: "Begelied in sesje",
    openNew: "Iepenje in nije sesje",
    takeUp: "Of gean fierder mei in sesje dy't al iepen is",
    participant: "Ik doch mei oan in sesje",
    since: (day) => `Sûnt ${day}.`,
    back: (word) => (word ? `Werom nei dyn sesje ‘${word}’` : "Werom nei dyn sesje"),
    backAs: { facilitator: "Do bist begelieder.", participant: "Do dochst mei." },
    backNamed: {
      facilitator: (name) => `Do bist ${name}, begelieder.`,
      participant: (name) => `Do dochst mei as ${name}.`,
    },
    backTitle: "Do wiest al binnen",
    again: (word) => `Kom wer binnen by ‘${word}’`,
    endedTitle: "Ofrûn",
    endedBack: (word, day) => `Besjoch ‘${word}’, fan ${day}`,
    keepsNothing: "Dizze browser bewarret neat foar ús. Meidwaan kin gewoan, oantsto dit finster slútst.",
    forget: "Ferjit dit op dit apparaat",
  },

  forget: {
    asFacilitator:
      "Sûnder dizze kaai kinsto dizze sesje noait mear begeliede, en nimmen kin him dy weromjaan. Hasto him earne oars bewarre?",
    asParticipant: "Dan komst hjir allinnich mei it wurd wer binnen, as in oar. Dyn hân en dyn stim bliuwe efter.",
    yes: "Ja, ferjit dit",
    no: "Nee, bewarje dit",
  },

  who: {
    title: (word) => `Do bist al yn de sesje ‘${word}’`,
    goOn: (name) => (name ? `Gean fierder as ${name}` : "Gean fierder"),
    other: "Doch mei as in oar",
    asParticipant: "Sjoch mei as dielnimmer",
  },

  device: {
    shared: "Oaren brûke dit apparaat ek",
    sharedHint: "Dan bliuwt der neat op dit apparaat stean asto it finster slútst.",
    keepKey: "Bewarje de kaai op dit apparaat",
    keepKeyHint: "Handich asto letter fierder giest. Wa't by dit apparaat kin, kin dan ek dyn sesje begeliede.",
    keepKeyShort: "Oantsto it finster slútst.",
  },

  entryError: {
    wordEmpty: "Folje it wurd yn.",
    wordBad: "Brûk 3 oant 60 letters of sifers.",
    nameEmpty: "Folje dyn namme yn.",
    keyEmpty: "Folje dyn kaai yn.",
    unknownWord: "Dit wurd kenne wy net. Sjoch ofsto it goed oernommen hast, of freegje it oan dyn begelieder.",
    wrongKey: "Dizze kaai heart net by dit wurd. Sjoch ofsto alle tekens goed oernommen hast.",
    locked: "De begelieder hat de doar tichtdien. Freegje yn it petear oft dy wer iepen mei.",
    full: "De sesje is fol. In begelieder kin ien weihelje dy't der net mear is.",
    tooMany: (n) => `Der is faak in ferkeard wurd besocht. Wachtsje ${seconds(n)} en besykje it dan op 'e nij.`,
    tooManyRooms: (n) => `Fan jim netwurk ôf binne krekt in soad sesjes iepene. Wachtsje ${seconds(n)} en besykje it dan op 'e nij.`,
    tooManyJoins: (n) =>
      `Fan jim netwurk ôf is hiel faak mei dit wurd meidien. Freegje dyn begelieder om de kaai, of wachtsje ${seconds(n)}.`,
    underWay: "Wy binne hjir noch mei dwaande. Wachtsje efkes en besykje it op 'e nij. Watsto ynfolst hast, bliuwt stean.",
    gone: "Wy krije gjin antwurd fan de server. Kontrolearje dyn ynternet en besykje it op 'e nij. Watsto ynfolst hast, bliuwt stean.",
    broken: "Der gie wat mis by ús. Wachtsje efkes en besykje it op 'e nij. Watsto ynfolst hast, bliuwt stean.",
  },

  open: {
    title: "Iepenje in sesje",
    intro: "Dyn kollega’s komme binnen mei in wurd datsto kiest.",
    word: "Kies ien of twa wurden",
    wordHint: "Twa gewoane wurden wurkje it bêst: maklik te sizzen, dreech te rieden.",
    otherWord: "Oar wurd",
    name: "Hoe hjitsto?",
    nameHint: "Sa sjogge dyn kollega’s dy.",
    deck: "Hokker kaarten?",
    deckSize: (cards, minutes) =>
      `${cards} ${cards === 1 ? "kaart" : "kaarten"}${minutes === undefined ? "" : `, sawat ${duration(minutes)}`}`,
    submit: "Iepenje de sesje",
    deckGone: "Dizze kaarteset is der net mear. Kies in oare.",
    notPlanned: "Dyn datum, tiid en link binne noch net opslein. Sjoch se nei en folje se yn by de tarieding.",
    taken: "Dit wurd is al yn gebrûk. Kies in oar.",
    obvious: "Dit wurd is te maklik te rieden. Dan kin in frjemd ien binnenrinne. Kies in oar.",
    noDecks: "Der binne noch gjin kaarten op dizze side. Freegje it oan de behearder.",
    doneTitle: "Dyn sesje stiet klear",
    keyTitle: "Dyn kaai",
    keyWhy: "Mei it wurd en dizze kaai bisto op elk apparaat wer begelieder. Bewarje him, en diel him allinnich mei wa't it oernimme mei.",
    keyOnce: "Dit apparaat bewarret him net: do sjochst him no foar it lêst.",
    toPrepare: "Nei de tarieding",
    wordTitle: "It wurd",
    linkTitle: "De link",
  },
};
