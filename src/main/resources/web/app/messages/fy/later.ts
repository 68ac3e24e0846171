// What comes later than the cards, in Frisian: what people note together, the closing, and the card on a big screen.

import type {
  cardOnly as nlCardOnly,
  closing as nlClosing,
  course as nlCourse,
  ended as nlEnded,
  onSite as nlOnSite,
  outcome as nlOutcome,
  qr as nlQr,
} from "../nl-later";
import { duration } from "./duration";

const grades = (n: number): string => (n === 1 ? "1 sifer" : `${n} sifers`);

export const outcome: typeof nlOutcome = {
  intro: "Elkenien skriuwt mei, en elkenien sjocht dit.",
  what: "Wat is it?",
  kind: { agreement: "Ofspraak", question: "Iepen fraach", need: "Wat wy nedich hawwe", tomorrow: "Moarn oars" },
  isA: { agreement: "In ôfspraak", question: "In iepen fraach", need: "Eat dat wy nedich hawwe", tomorrow: "Eat foar moarn" },
  plural: {
    agreement: "Ofspraken",
    question: "Iepen fragen",
    need: "Wat wy noch nedich hawwe",
    tomorrow: "Wat ik moarn oars doch",
  },
  label: {
    agreement: "Wat prate jim ôf?",
    question: "Hokker fraach bliuwt iepen?",
    need: "Wat hawwe jim noch nedich?",
    tomorrow: "Wat dochsto moarn oars?",
  },
  none: { agreement: "Noch gjin ôfspraken.", question: "Noch gjin iepen fragen.", need: "Noch neat.", tomorrow: "Noch neat." },
  noNames: "Dit komt sûnder namme yn it ferslach.",
  card: (position, title) => `Heart by kaart ${position}: ${title}`,
  cardShort: (position) => `kaart ${position}`,
  owner: "Wa pakt it op?",
  nobody: "Noch nimmen",
  noOwner: "Noch nimmen pakt dit op.",
  other: "In oar",
  ownerName: "Namme",
  due: "Wannear hearre wy hoe't it gie?",
  ownerIs: (name) => `${name} pakt dit op`,
  dueIs: (date) => `weromkeppeling: ${date}`,
  add: "Foegje ta",
  save: "Bewarje",
  cancel: "Dochs net",
  edit: "Feroarje",
  remove: "Ferwiderje",
  editLine: (text) => `Feroarje: ${text}`,
  removeLine: (text) => `Ferwiderje: ${text}`,
  waiting: "Dit wurdt opslein sa gau't der ferbining is. It bliuwt hjir stean.",
  empty: "Skriuw earst wat op.",
  ownerEmpty: "Folje de namme yn.",
  removed: (text) => `Weihelle: ${text}`,
  putBack: "Set werom",
  changedTitle: "Ien hat dizze rigel yntusken feroare. Der stiet no:",
  goneTitle: "Ien hat dizze rigel yntusken weihelle. Dyn tekst stiet hjir noch.",
  takeTheirs: "Lit dat stean",
  keepMine: "Bewarje myn tekst",
  addAgain: "Foegje op 'e nij ta",
  letGo: "Lit wei",
  changedMeanwhile: "Ien hat dizze rigel krekt feroare. Sjoch earst wat der no stiet.",
  full: "Der steane al 200 rigels. Helje der earst ien wei.",
  previousText: (title, cards) => `${title}. Doe binne ${cards === 1 ? "1 kaart" : `${cards} kaarten`} besprutsen.`,
  previousNone: "Der wiene gjin ôfspraken of iepen fragen.",
  became: { done: "dien", underway: "rint noch", dropped: "ferfallen" },
};

export const closing: typeof nlClosing = {
  intro: "Elkenien follet mei yn. Wat hjir stiet, sjogge jim allegear.",
  grade: "Hokker sifer jousto dizze sesje?",
  card: "De lêste kaart",
  gradeHint: "Allinnich do sjochst dyn sifer, oant de begelieder alle sifers tegearre sjen lit. Sûnder nammen.",
  why: "Wêrom dat sifer?",
  whyHint: "Mei, hoecht net. Ek dit wurdt sûnder namme sjen litten, mar komt net yn it ferslach.",
  give: "Jou myn sifer",
  yours: (grade) => `Dyn sifer: ${grade}`,
  change: "Feroarje myn sifer",
  withdraw: "Lûk myn sifer yn",
  choose: "Kies earst in sifer.",
  given: (n, all): string => (n === 0 ? "Noch gjin sifers jûn" : `${n} fan de ${grades(all)} jûn`),
  average: (average) => `Trochinoar in ${average.toFixed(1).replace(".", ",")}.`,
  spread: (lowest, highest): string => (lowest === highest ? `Elkenien joech in ${lowest}.` : `Fan in ${lowest} oant in ${highest}.`),
  people: (n): string => (n === 1 ? "1 kear" : `${n} kear`),
  whys: "Wêrom?",
  preview: "Sa komt it yn it ferslach",
  previewText: "Dit is de hiele tekst. Kloppet der wat net? Feroarje it, no't jim noch byinoar binne.",
};

export const onSite: typeof nlOnSite = {
  ask: "Wêr dochsto mei?",
  askOf: (name) => `Wêr docht ${name} mei?`,
  elsewhere: (you): string => (you ? "Ik sit earne oars" : "Earne oars"),
  alone: (you): string => (you ? "Ik sit yn 'e seal, mei myn eigen apparaat" : "Yn 'e seal, mei in eigen apparaat"),
  table: (you): string => (you ? "Dit apparaat is fan mear minsken" : "It apparaat is fan mear minsken"),
  people: "Hoefolle minsken?",
  peopleSaid: (n) => `${n} minsken`,
  tableHint: "Tel elkenien dy't mei dit apparaat meidocht. By in stimming jouwe jim troch hoefolle minsken wat kieze.",
  less: (words) => `${words}: ien minder`,
  more: (words) => `${words}: ien mear`,
  ballot: (people) => `Jim binne mei ${people}. Stek dyn hân op, en tel by elke kar.`,
  countSaid: (words, n, given, people) => `${words}: ${n}. Tegearre ${given} fan ${people}.`,
  choose: "Tel earst de hannen",
  send: (n, people): string => `Jou troch: ${n} fan ${people}`,
  sent: (n, people): string => (n === 0 ? "Jim kar is ynlutsen" : `Trochjûn: ${n} fan ${people}`),
  withdraw: "Lûk ús kar yn",
  ballotHint: "Kieze mei, it hoecht net. Jim kinne it noch feroarje oant de útslach.",
  besideTable: "Kieze mei, it hoecht net. Tink derom: do kiest neist ien tafel. Wa't dêr sit, kin oan de útslach sjen watsto keast.",
  grade: "Jou as tafel tegearre ien sifer. It telt as ien.",
};

export const cardOnly: typeof nlCardOnly = {
  waiting: "Wy begjinne sa.",
  fullscreen: "Folslein skerm",
  goTo: "Gean nei",
  word: "en typ it wurd:",
  scan: "QR-koade nei dizze sesje",
};

export const qr: typeof nlQr = {
  failed: "De QR-koade kaam net oan.",
  again: "Besykje it nochris",
};

export const course: typeof nlCourse = {
  title: "Foarôf: in e-learning",
  named: (name) => `It giet om: ${name}.`,
  takes: (minutes) => `Dy kostet dy sawat ${duration(minutes)}.`,
  free: "Dy is fergees.",
  paid: "Dy is net fergees.",
  open: "Iepenje de e-learning",
  ask: "Hasto de e-learning dien? It is moai om te witten, mear net.",
  done: "Ja, dien",
  thanks: "Do hast de e-learning dien.",
};

export const ended: typeof nlEnded = {
  thanks: "Tankewol foar it petear. Do meist dit finster slute.",
  kept: (until, report) =>
    `Nammen, hannen, chat en notysjes wurde wiske op ${until}. It ferslach bliuwt foar de begelieder oant ${report}, en is dan ek wiske.`,
  keptReport: (report) => `It ferslach bliuwt foar de begelieder oant ${report}. De rest is wiske.`,
  keptAll: (until) => `Alles wurdt wiske op ${until}: de nammen, de chat en ek it ferslach.`,
  moment: (date, time) => `${date} om ${time} oere`,
  keptSoon: "Nammen, hannen, chat en notysjes wurde koart nei de ein wiske. It ferslach bliuwt langer, allinnich foar de begelieder.",
  hideCards: "Slút de kaarten",
  cards: "Lês de kaarten nochris",
};
