// What a participant reads on a live page, in Frisian.

import type { Messages } from "../nl";
import { room } from "./room";

/** Where the browser has no Frisian names of days and months, they are Dutch. */
const locale = Intl.DateTimeFormat.supportedLocalesOf("fy-NL")[0] ?? "nl-NL";

const later = "Watsto no stjoerst, komt oan sa gau't de ferbining der wer is.";

export const fy: Messages = {
  product: "Kaartensessie",
  locale,
  ...room,

  kind: { statement: "Stelling", question: "Fraach", dilemma: "Dilemma" },
  practice: "Oefenkaart",

  toSession: "Werom nei de sesje",

  cardOf: (position, count) => `Kaart ${position} fan ${count}`,

  card: (position) => `Kaart ${position}`,

  choices: { statement: "Wat fynsto?", dilemma: "Wat kiest?", question: "Mooglike antwurden" },

  line: {
    connecting: "Ferbining meitsje…",
    live: "Live",
    slower: "Stadiger, mar it wurket",
    waiting: "Efkes gjin ferbining: do kinst sels fierder blêdzje",
    closed: "Net ferbûn",
    again: "De ferbining is der wer.",
    later,
    label: "Ferbining",
    why: {
      slower: "Dyn netwurk hâldt de fluchste ferbining tsjin. Dêrom brûke wy in oare. Do mist neat. In kaart kin wat letter ferskine.",
      waiting: `Do hoechst neat te dwaan: wy besykje it hieltyd wer. ${later}`,
    },
    test: "Test dyn netwurk",
  },

  key: {
    renewed: (name) => `${name} hat in nije kaai makke. De âlde wurket net mear. Do bliuwst binnen. Freegje ${name} om de nije.`,
    renewedMeanwhile: "Der is in nije kaai makke. De kaai op dit apparaat wurket net mear. Freegje in oare begelieder om de nije.",
  },

  leaf: {
    previous: "Foarige kaart",
    next: "Folgjende kaart",
    label: "Blêdzje",
    looking: (group) => `De groep is by kaart ${group}.`,
    offline: "Do blêdest sels. Is de ferbining der wer, dan giesto werom nei de groep.",
    back: (group) => `Werom nei de groep (kaart ${group})`,
  },

  hands: {
    title: "Hannen",
    raise: "Hân opstekke",
    lower: "Hân omleech",
    down: "Dyn hân is omleech.",
    lost: "Der kaam in nije kaart, en dyn hân gie omleech.",
    lostBack: "Stek wer op",
    yours: (n) => `Dyn hân is omheech. Do bist nûmer ${n}.`,
    number: (n) => `nûmer ${n}`,
    floor: (name) => `${name} hat it wurd`,
    floorYou: "Do hast it wurd",
    done: "Klear",
    doneName: (name) => `Klear: ${name}`,
  },

  people: {
    nameBad: "Dizze namme kin net. Brûk op syn meast 40 tekens, dy'tsto sjen kinst.",
    you: "do",
    goAway: "Efkes fuort",
    comeBack: "Ik bin der wer",
    stranger: "Ien dy't fuort is",
    facilitatorAway: "De begelieder is efkes net ferbûn. Jim kinne gewoan trochprate.",
  },

  chat: {
    unread: (n) => (n === 1 ? "1 nij berjocht" : `${n} nije berjochten`),
  },

  newTab: "(nij ljepblêd)",

  dialog: { close: "Slút", cancel: "Dochs net", save: "Bewarje" },

  ended: {
    title: "De sesje is ôfrûn",
    erased: "Alles is wiske",
    erasedText: "Fan dizze sesje is neat mear oer.",
    again: "Nei it begjin",
  },

  disconnected: {
    report: (title) => `Ferslach: ${title}`,
    removed: {
      title: "Do bist út de sesje helle",
      text: "De begelieder hat dy út de sesje helle. Is dat net goed? Freegje it yn it fideopetear, of oan tafel.",
    },
    unknown: {
      title: "Typ it wurd op 'e nij",
      text: "Dizze browser heart net (mear) by de sesje. Miskien is de sesje ôfrûn en wiske. Is de sesje noch dwaande? Dan bisto mei it wurd sa wer binnen.",
    },
    replaced: {
      title: "De sesje is hjir sletten",
      text: "Do hast dizze sesje yn mear as seis finsters iepen. Dêrom is it âldste finster sletten: dit. Yn dyn oare finsters giet de sesje troch.",
      action: "Gean hjir fierder",
    },
    action: "Typ it wurd",
  },

  refused: {
    lost: "It is net slagge. Besykje it op 'e nij.",
    tooFast: "Efkes kalm oan. Wachtsje in pear tellen en besykje it op 'e nij.",
    tooLong: "Dit is te lang. Meitsje it koarter.",
    forbidden: "Dat mei allinnich de begelieder.",
    conflict: "Dat kin no net. Sjoch wêr't de groep is en besykje it op 'e nij.",
    named: {
      "session-full": "Yn dizze sesje past neat mear. De begelieder kin de sesje noch beëinigje. It ferslach bliuwt.",
      "text-blank": "Skriuw wat datsto sjen kinst.",
      "start-unusable": "Sjoch it jier nei. Kies in dei fan 2000 oant en mei 2100.",
      "start-skipped": "Dizze tiid bestiet net: yn dy nacht giet de klok foarút. Kies in tiid derfoar of dernei.",
      "due-unusable": "Sjoch it jier nei. Kies in datum fan 2000 oant en mei 2100.",
      "too-many-notes": "Dyn notysjes binne tegearre te lang. Meitsje der earst ien koarter of helje der ien wei.",
    },
    dismiss: "Slút it berjocht",
  },

  clock: {
    there: (place) => ` (tiid yn ${place})`,
    all: (place) => `De tiden binne dy yn ${place}.`,
  },

  announce: {
    card: (position, count, kind, title, text) => `Kaart ${position} fan ${count}. ${kind}. ${title}. ${text}`,
    groupMoved: (position) => `De groep is no by kaart ${position}.`,
  },
};
