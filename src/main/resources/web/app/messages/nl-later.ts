// What comes later than the cards: what people note together, the closing, and the card on a big screen.

import { duration } from "./nl-tips";

const grades = (n: number): string => (n === 1 ? "1 cijfer" : `${n} cijfers`);

export const outcome = {
  intro: "Iedereen schrijft mee, en iedereen ziet dit.",
  what: "Wat is het?",
  kind: {
    agreement: "Afspraak",
    question: "Open vraag",
    need: "Wat we nodig hebben",
    tomorrow: "Morgen anders",
  },
  isA: {
    agreement: "Een afspraak",
    question: "Een open vraag",
    need: "Iets wat we nodig hebben",
    tomorrow: "Iets voor morgen",
  },
  plural: {
    agreement: "Afspraken",
    question: "Open vragen",
    need: "Wat we nog nodig hebben",
    tomorrow: "Wat ik morgen anders doe",
  },
  label: {
    agreement: "Wat spreken jullie af?",
    question: "Welke vraag blijft open?",
    need: "Wat hebben jullie nog nodig?",
    tomorrow: "Wat doe je morgen anders?",
  },
  none: {
    agreement: "Nog geen afspraken.",
    question: "Nog geen open vragen.",
    need: "Nog niets.",
    tomorrow: "Nog niets.",
  },
  noNames: "Dit komt zonder naam in het verslag.",
  card: (position: number, title: string) => `Hoort bij kaart ${position}: ${title}`,
  cardShort: (position: number) => `kaart ${position}`,
  owner: "Wie pakt het op?",
  nobody: "Nog niemand",
  noOwner: "Nog niemand pakt dit op.",
  other: "Iemand anders",
  ownerName: "Naam",
  due: "Wanneer horen we hoe het ging?",
  ownerIs: (name: string) => `${name} pakt dit op`,
  dueIs: (date: string) => `terugkoppeling: ${date}`,
  add: "Voeg toe",
  save: "Bewaar",
  cancel: "Toch niet",
  edit: "Wijzig",
  remove: "Verwijder",
  editLine: (text: string) => `Wijzig: ${text}`,
  removeLine: (text: string) => `Verwijder: ${text}`,
  waiting: "Dit wordt opgeslagen zodra er verbinding is. Het blijft hier staan.",
  empty: "Schrijf eerst iets op.",
  ownerEmpty: "Vul de naam in.",
  removed: (text: string) => `Weggehaald: ${text}`,
  putBack: "Zet terug",
  changedTitle: "Iemand heeft deze regel intussen gewijzigd. Er staat nu:",
  goneTitle: "Iemand heeft deze regel intussen weggehaald. Jouw tekst staat hier nog.",
  takeTheirs: "Laat dat staan",
  keepMine: "Bewaar mijn tekst",
  addAgain: "Voeg opnieuw toe",
  letGo: "Laat weg",
  changedMeanwhile: "Iemand heeft deze regel net gewijzigd. Kijk eerst wat er nu staat.",
  full: "Er staan al 200 regels. Haal er eerst een weg.",
  previousText: (title: string, cards: number) => `${title}. Toen zijn ${cards === 1 ? "1 kaart" : `${cards} kaarten`} besproken.`,
  previousNone: "Er waren geen afspraken of open vragen.",
  became: { done: "gedaan", underway: "loopt nog", dropped: "vervallen" },
};

export const closing = {
  intro: "Iedereen vult mee in. Wat hier staat, zien jullie allemaal.",
  grade: "Welk cijfer geef je deze sessie?",
  card: "De laatste kaart",
  gradeHint: "Alleen jij ziet je cijfer, tot de begeleider alle cijfers samen laat zien. Zonder namen.",
  why: "Waarom dat cijfer?",
  whyHint: "Mag, hoeft niet. Ook dit wordt zonder naam getoond, maar komt niet in het verslag.",
  give: "Geef mijn cijfer",
  yours: (grade: number) => `Jouw cijfer: ${grade}`,
  change: "Wijzig mijn cijfer",
  withdraw: "Trek mijn cijfer in",
  choose: "Kies eerst een cijfer.",
  given: (n: number, all: number): string => (n === 0 ? "Nog geen cijfers gegeven" : `${n} van de ${grades(all)} gegeven`),
  average: (average: number) => `Gemiddeld een ${average.toFixed(1).replace(".", ",")}.`,
  spread: (lowest: number, highest: number): string =>
    lowest === highest ? `Iedereen gaf een ${lowest}.` : `Van een ${lowest} tot een ${highest}.`,
  people: (n: number): string => (n === 1 ? "1 keer" : `${n} keer`),
  whys: "Waarom?",
  preview: "Zo komt het in het verslag",
  previewText: "Dit is de hele tekst. Klopt er iets niet? Wijzig het, nu jullie nog bij elkaar zijn.",
};

export const onSite = {
  ask: "Waar doe je mee?",
  askOf: (name: string) => `Waar doet ${name} mee?`,
  elsewhere: (you: boolean): string => (you ? "Ik zit ergens anders" : "Ergens anders"),
  alone: (you: boolean): string => (you ? "Ik zit in de zaal, met mijn eigen apparaat" : "In de zaal, met een eigen apparaat"),
  table: (you: boolean): string => (you ? "Dit apparaat is van meer mensen" : "Het apparaat is van meer mensen"),
  people: "Hoeveel mensen?",
  peopleSaid: (n: number) => `${n} mensen`,
  tableHint: "Tel iedereen die met dit apparaat meedoet. Bij een stemming geven jullie door hoeveel mensen wat kiezen.",
  less: (words: string) => `${words}: één minder`,
  more: (words: string) => `${words}: één meer`,
  ballot: (people: number) => `Jullie zijn met ${people}. Steek je hand op, en tel per keuze.`,
  countSaid: (words: string, n: number, given: number, people: number) => `${words}: ${n}. Samen ${given} van ${people}.`,
  choose: "Tel eerst de handen",
  send: (n: number, people: number): string => `Geef door: ${n} van ${people}`,
  sent: (n: number, people: number): string => (n === 0 ? "Jullie keuze is ingetrokken" : `Doorgegeven: ${n} van ${people}`),
  withdraw: "Trek onze keuze in",
  ballotHint: "Kiezen mag, het hoeft niet. Jullie kunnen het nog veranderen tot de uitslag.",
  besideTable: "Kiezen mag, het hoeft niet. Let op: je kiest naast één tafel. Wie daar zit, kan aan de uitslag zien wat jij koos.",
  grade: "Geef als tafel samen één cijfer. Het telt als één.",
};

export const cardOnly = {
  waiting: "We beginnen zo.",
  fullscreen: "Volledig scherm",
  goTo: "Ga naar",
  word: "en typ het woord:",
  scan: "QR-code naar deze sessie",
};

export const qr = {
  failed: "De QR-code kwam niet aan.",
  again: "Probeer het nog eens",
};

export const course = {
  title: "Vooraf: een e-learning",
  named: (name: string) => `Het gaat om: ${name}.`,
  takes: (minutes: number) => `Die kost je ongeveer ${duration(minutes)}.`,
  free: "Die is gratis.",
  paid: "Die is niet gratis.",
  open: "Open de e-learning",
  ask: "Heb je de e-learning gedaan? Het is fijn om te weten, meer niet.",
  done: "Ja, gedaan",
  thanks: "Je hebt de e-learning gedaan.",
};

export const ended = {
  thanks: "Dank je wel voor het gesprek. Je mag dit venster sluiten.",
  kept: (until: string, report: string) =>
    `Namen, handen, chat en notities worden gewist op ${until}. Het verslag blijft voor de begeleider tot ${report}, en is dan ook gewist.`,
  keptReport: (report: string) => `Het verslag blijft voor de begeleider tot ${report}. De rest is gewist.`,
  keptAll: (until: string) => `Alles wordt gewist op ${until}: de namen, de chat en ook het verslag.`,
  moment: (date: string, time: string) => `${date} om ${time} uur`,
  keptSoon: "Namen, handen, chat en notities worden kort na het einde gewist. Het verslag blijft langer, alleen voor de begeleider.",
  hideCards: "Sluit de kaarten",
  cards: "Lees de kaarten nog eens",
};
