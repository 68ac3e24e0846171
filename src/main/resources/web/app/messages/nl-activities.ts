// House rules, votes, break, outcome, closing and report: what the group does together.

import { followUp, report } from "./nl-report";

const votes = (n: number): string => (n === 1 ? "1 stem" : `${n} stemmen`);
const grades = (n: number): string => (n === 1 ? "1 cijfer" : `${n} cijfers`);

export const activities = {
  ...report,
  ...followUp,

  houseRules: {
    title: "Spelregels",
    intro: "Zo praten we met elkaar.",
    change: "Wijzig de spelregels",
    rule: (n: number) => `Regel ${n}`,
    up: (n: number) => `Regel ${n} omhoog`,
    down: (n: number) => `Regel ${n} omlaag`,
    remove: (n: number) => `Verwijder regel ${n}`,
    add: "Regel toevoegen",
    save: "Bewaar de spelregels",
    empty: "Schrijf minstens één regel op.",
    changedTitle: "Een andere begeleider heeft de spelregels net gewijzigd",
    takeTheirs: "Neem deze lijst over",
    keepMine: "Ga verder met mijn lijst",
  },

  pledge: {
    title: "Wat we hier zeggen, blijft binnen de groep",
    ask: "Doe je mee met deze afspraak?",
    make: "Ja, dat spreek ik af",
    made: "Jij hebt dit afgesproken.",
    read: "Lees de spelregels",
    later: "Niet nu",
    count: (n: number, all: number) => `${n} van de ${all} hebben dit afgesproken.`,
    missing: (names: string) => `Nog niet: ${names}.`,
  },

  elearning: {
    open: "Open de e-learning",
    ask: "Heb je de e-learning gedaan? Het is fijn om te weten, meer niet.",
    done: "Ja, gedaan",
    thanks: "Je hebt de e-learning gedaan.",
  },

  vote: {
    title: "Kies mee",
    hint: "Kiezen mag, het hoeft niet. Niemand ziet wat jij koos, en je kunt het nog veranderen.",
    option: { first: "Eens", neutral: "Neutraal", second: "Oneens" },
    withdraw: "Trek mijn keuze in",
    votes,
    none: "Nog geen stemmen",
    reveal: "Toon de uitslag",
    stop: "Stop zonder uitslag",
    result: "Zo koos de groep",
    resultHint: "Zonder namen. Een mooi begin van een gesprek.",
    count: (option: string, n: number) => `${option}: ${votes(n)}`,
    again: "Kies opnieuw",
    againTitle: "Opnieuw kiezen?",
    againText: "De uitslag die er nu staat, gaat weg.",
    clear: "Haal de uitslag weg",
    elsewhere: (position: number, n: number) => `Bij kaart ${position} staat het kiezen nog open (${n === 0 ? "geen stemmen" : votes(n)}).`,
    closeElsewhere: "Sluit dat af",
    openedSaid: (position: number) => `Je kunt kiezen bij kaart ${position}. Het hoeft niet.`,
    revealedSaid: (position: number, counts: string[]) => `Uitslag bij kaart ${position}. ${counts.join(". ")}.`,
  },

  think: {
    openedSaid: (position: number) => `Stil moment bij kaart ${position}: schrijf voor jezelf. Het hoeft niet.`,
    revealedSaid: (texts: readonly string[]) => `Dit schreven jullie: ${texts.join("; ")}`,
  },

  round: {
    next: (name: string) => `hierna ${name}`,
    last: "dit is de laatste",
    startedSaid: "Rondje: iedereen krijgt het woord.",
    endedSaid: "Het rondje is klaar.",
  },

  added: {
    twists: "Maar wat als?",
    twistSaid: (position: number, text: string) => `Maar wat als, bij kaart ${position}: ${text}`,
    cardSaid: (position: number, title: string) => `Er is een kaart bij, kaart ${position}: ${title}`,
  },

  pause: {
    title: "Pauze",
    until: (time: string, there: string) => `We gaan verder om ${time} uur${there}.`,
    left: "Nog",
    over: "De pauze is voorbij. De begeleider gaat zo verder.",
    overFacilitator: "De pauze is voorbij. Zijn jullie er weer? Ga dan verder.",
    imBack: "Ik ben er weer",
    youAreBack: "Fijn dat je er weer bent.",
    back: "Er weer",
    nobodyBack: "Nog niemand heeft zich teruggemeld.",
    start: "Pauze",
    orUntil: "Of: hoe laat gaan jullie verder?",
    startUntil: "Pauze tot deze tijd",
    move: "Andere tijd",
    more: "5 minuten langer",
    badTime: "Kies een tijd binnen vier uur van nu.",
    startedSaid: (time: string, there: string) => `Pauze. We gaan verder om ${time} uur${there}.`,
    endedSaid: "De pauze is voorbij. We gaan verder.",
  },

  phase: {
    toCard: "Kijk naar de kaart",
    toCards: "Bekijk intussen de kaarten",
    at: { break: "De groep heeft pauze.", closing: "De groep sluit samen af.", card: "" },
    back: { break: "Terug naar de pauze", closing: "Terug naar de afsluiting", card: "" },
  },

  outcome: {
    note: "Noteer",
    title: "Noteer samen",
    intro: "Iedereen schrijft mee, en iedereen ziet dit.",
    what: "Wat is het?",
    kind: {
      agreement: "Afspraak",
      question: "Open vraag",
      need: "Nog nodig",
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
    waiting: "Dit wordt bewaard zodra er verbinding is. Het blijft hier staan.",
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
    addedSaid: (name: string, kind: "agreement" | "question" | "need" | "tomorrow", text: string) =>
      `${name} noteert: ${{ agreement: "afspraak", question: "open vraag", need: "nodig", tomorrow: "morgen anders" }[kind]}: ${text}`,
    previous: "Van de vorige keer",
    previousText: (title: string, cards: number) => `${title}. Toen zijn ${cards === 1 ? "1 kaart" : `${cards} kaarten`} besproken.`,
    previousNone: "Er waren geen afspraken of open vragen.",
  },

  closing: {
    title: "Samen afsluiten",
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
    average: (average: number) => `Gemiddeld een ${decimal(average)}.`,
    spread: (lowest: number, highest: number): string =>
      lowest === highest ? `Iedereen gaf een ${lowest}.` : `Van een ${lowest} tot een ${highest}.`,
    people: (n: number): string => (n === 1 ? "1 keer" : `${n} keer`),
    whys: "Waarom?",
    preview: "Zo komt het in het verslag",
    previewText: "Dit is de hele tekst. Klopt er iets niet? Wijzig het, nu jullie nog bij elkaar zijn.",
    enteredSaid: "We sluiten samen af.",
    revealedSaid: (average: number) => `De cijfers zijn te zien. Gemiddeld een ${decimal(average)}.`,
  },
};

function decimal(value: number): string {
  return value.toFixed(1).replace(".", ",");
}
