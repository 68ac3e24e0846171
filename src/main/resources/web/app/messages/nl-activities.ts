// House rules, votes, break, outcome, closing and report: what the group does together.

const votes = (n: number): string => (n === 1 ? "1 stem" : `${n} stemmen`);
export const activities = {
  houseRules: {
    title: "Spelregels",
    intro: "Zo praten we met elkaar.",
  },

  pledge: {
    made: "Jij hebt dit afgesproken.",
    count: (n: number, all: number) => `${n} van de ${all} ${n === 1 ? "heeft" : "hebben"} dit afgesproken.`,
    missing: (names: string) => `Nog niet: ${names}.`,
  },

  vote: {
    title: "Stem mee",
    hint: "Kiezen mag, het hoeft niet. Niemand ziet wat jij koos, en je kunt het nog veranderen.",
    titleAgain: "Kies nog een keer",
    before: (words: string) => `Je koos eerst: ${words}.`,
    withdraw: "Trek mijn keuze in",
    votes,
    votesEarlier: (n: number, earlier: number) => `${votes(n)}, eerst ${earlier}`,
    none: "Nog geen stemmen",
    voted: (n: number, all: number) => `${n} van ${all} ${n === 1 ? "stemde" : "stemden"}`,
    reveal: "Toon de uitslag",
    stop: "Stop zonder uitslag",
    result: "Zo koos de groep",
    resultAgain: "Zo koos de groep de tweede keer",
    moved: (stayed: number, changed: number) =>
      `${stayed} ${stayed === 1 ? "bleef" : "bleven"} bij dezelfde keuze, ${changed} ${changed === 1 ? "koos" : "kozen"} iets anders`,
    movedNot:
      "Wie iets anders koos, tonen we alleen in aantallen: als minstens vier mensen kozen en iedereen beide keren meedeed op een eigen apparaat.",
    flow: (from: string, to: string, n: number) => `Van ‘${from}’ naar ‘${to}’: ${n}`,
    resultHint: "Zonder namen. Een mooi begin van een gesprek.",
    count: (option: string, n: number) => `${option}: ${votes(n)}`,
    again: "Nog een keer",
    clear: "Haal de uitslag weg",
    openedSaid: (position: number) => `Je kunt kiezen bij kaart ${position}. Het hoeft niet.`,
    openedAgainSaid: (position: number) => `Je kunt nog een keer kiezen bij kaart ${position}. Het hoeft niet.`,
    stoppedSaid: (position: number) => `Kiezen bij kaart ${position} is gestopt.`,
    revealedSaid: (position: number, counts: string[]) => `Uitslag bij kaart ${position}. ${counts.join(". ")}.`,
  },

  think: {
    openedSaid: (position: number) => `Stil moment bij kaart ${position}: schrijf voor jezelf. Het hoeft niet.`,
    stoppedSaid: "Het stille moment is gestopt.",
    revealedSaid: (texts: readonly string[]) => `Dit schreven jullie: ${texts.join("; ")}`,
  },

  round: {
    startedSaid: "Rondje: iedereen krijgt het woord.",
    endedSaid: "Het rondje is klaar.",
  },

  added: {
    twistSaid: (position: number, text: string) => `Maar wat als, bij kaart ${position}: ${text}`,
    cardSaid: (position: number, title: string) => `Er is een kaart bij, kaart ${position}: ${title}`,
  },

  pause: {
    until: (time: string, there: string) => `We gaan verder om ${time} uur${there}.`,
    left: "Nog",
    over: "De pauze is voorbij. De begeleider gaat zo verder.",
    overFacilitator: "De pauze is voorbij. Zijn jullie er weer? Ga dan verder.",
    imBack: "Ik ben er weer",
    youAreBack: "Fijn dat je er weer bent.",
    back: "Terug",
    nobodyBack: "Nog niemand heeft zich teruggemeld.",
    startedSaid: (time: string, there: string) => `Pauze. We gaan verder om ${time} uur${there}.`,
    endedSaid: "De pauze is voorbij. We gaan verder.",
  },

  phase: {
    toCard: "Kijk naar de kaart",
    toCards: "Bekijk de kaarten",
    at: { break: "De groep heeft pauze.", closing: "De groep sluit samen af.", card: "" },
    back: { break: "Terug naar de pauze", closing: "Terug naar de afsluiting", card: "" },
  },

  outcome: {
    title: "Noteer samen",
    added: "Het staat erbij.",
    addedSaid: (name: string, kind: "agreement" | "question" | "need" | "tomorrow", text: string) =>
      `${name} noteert: ${{ agreement: "afspraak", question: "open vraag", need: "nodig", tomorrow: "morgen anders" }[kind]}: ${text}`,
    previous: "Van de vorige keer",
    previousSaid: "De begeleider laat zien wat jullie de vorige keer afspraken.",
  },

  closing: {
    enteredSaid: "We sluiten samen af.",
    revealedSaid: (average: number) => `De cijfers zijn te zien. Gemiddeld een ${average.toFixed(1).replace(".", ",")}.`,
  },
};
