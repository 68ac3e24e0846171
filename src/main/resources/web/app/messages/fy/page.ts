// What a participant reads on a live page, in Frisian.

import type { Messages } from "../nl";
import { activities } from "./activities";
import { factsheet } from "./factsheet";
import { room } from "./room";

/** Where the browser has no Frisian names of days and months, they are Dutch. */
const locale = Intl.DateTimeFormat.supportedLocalesOf("fy-NL")[0] ?? "nl-NL";

const later = "Watsto no stjoerst, komt oan sa gau't de ferbining der wer is.";

export const fy: Messages = {
  product: "Kaartensessie",
  locale,
  ...factsheet,
  ...activities,
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

  invitation: {
    title: "Noegje dyn kollega’s út",
    label: "Tekst foar de chat fan Teams of Webex",
    text: (link, word) => `Wy prate tegearre oer kaarten. Doch mei: ${link}\nIt wurd is: ${word}`,
    copy: "Kopiearje de tekst",
    copied: "Kopiearre",
    copyFailed: "Kopiearjen slagget net yn dizze browser. De tekst is selektearre: kopiearje him mei Ctrl+C.",
    copyKey: "Kopiearje de kaai",
    print: "Druk ôf",
    unknown: "Op dit apparaat is it wurd net bekend. Sjoch op it apparaat dêrsto de sesje mei iepenest.",
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
    none: "Gjin hannen.",
    raise: "Hân opstekke",
    raiseNew: "Nij punt",
    raiseReply: "Reaksje",
    lower: "Hân omleech",
    down: "Dyn hân is omleech.",
    lost: "Der kaam in nije kaart, en dyn hân gie omleech.",
    lostBack: "Stek wer op",
    yours: (n) => `Dyn hân is omheech. Do bist nûmer ${n}.`,
    number: (n) => `nûmer ${n}`,
    about: { new: "nij punt", reply: "reaksje" },
    call: "Jou it wurd",
    callShort: "Wurd",
    callName: (name) => `Jou it wurd oan ${name}`,
    lowerName: (name) => `Omleech: de hân fan ${name}`,
    lowerOne: "Omleech",
    lowerAll: "Alle hannen omleech",
    floor: (name) => `${name} hat it wurd`,
    floorYou: "Do hast it wurd",
    done: "Klear",
    doneName: (name) => `Klear: ${name}`,
    raised: (name) => `${name} stekt in hân op.`,
  },

  people: {
    name: "Dyn namme",
    nameHint: "In foarnamme is genôch.",
    nameBad: "Dizze namme kin net. Brûk op syn meast 40 tekens, dy'tsto sjen kinst.",
    title: "Wa is der",
    count: (n) => `${n} oanwêzich`,
    you: "do",
    facilitator: "begelieder",
    online: "oanwêzich",
    away: "efkes fuort",
    offline: "net ferbûn",
    looking: (position) => `blêdet by kaart ${position}`,
    goAway: "Efkes fuort",
    comeBack: "Ik bin der wer",
    rename: "Feroarje dyn namme",
    renameTitle: "Hoe hjitsto?",
    onSite: (n): string => (n > 1 ? `tafel, ${n} minsken` : "yn 'e seal"),
    place: "Yn 'e seal",
    stranger: "Ien dy't fuort is",
    facilitatorAway: "De begelieder is efkes net ferbûn. Jim kinne gewoan trochprate.",
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
    unread: (n) => (n === 1 ? "1 nij berjocht" : `${n} nije berjochten`),
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

  newTab: "(nij ljepblêd)",
  dialog: { close: "Slút", cancel: "Dochs net", save: "Bewarje" },

  ended: {
    title: "De sesje is ôfrûn",
    thanks: "Tankewol foar it petear. Do meist dit finster slute.",
    kept: (until, report) =>
      `Nammen, hannen, chat en notysjes wurde wiske op ${until}. It ferslach bliuwt foar de begelieder oant ${report}, en is dan ek wiske.`,
    keptReport: (report) => `It ferslach bliuwt foar de begelieder oant ${report}. De rest is wiske.`,
    keptAll: (until) => `Alles wurdt wiske op ${until}: de nammen, de chat en ek it ferslach.`,
    moment: (date, time) => `${date} om ${time} oere`,
    keptSoon: "Nammen, hannen, chat en notysjes wurde koart nei de ein wiske. It ferslach bliuwt langer, allinnich foar de begelieder.",
    hideCards: "Slút de kaarten",
    cards: "Lês de kaarten nochris",
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
