// The closing, one step at a time: what a facilitator reads.

export const closing = {
  closing: {
    steps: "Stappen van de afsluiting",
    name: {
      card: "Slotkaart",
      grade: "Cijfer",
      tomorrow: "Morgen",
      agreements: "Afspraken",
      questions: "Open vragen",
      report: "Verslag",
      end: "Einde",
    },
    at: (index: number, count: number, name: string) => `Stap ${index} van ${count}: ${name}`,
    next: (name: string) => `Volgende: ${name}`,
    previous: "Vorige",
    previousLong: (name: string) => `Vorige: ${name}`,
    cardHint: "Lees de kaart voor en praat er kort over. Dit is de laatste.",
    showCard: "Toon de slotkaart",
    cardNotShown: "De groep ziet deze kaart nog niet.",
    cardShown: "De groep ziet deze kaart.",
    tomorrowHint: "Vraag ieder om één ding. Iedereen schrijft het in het eigen scherm.",
    agreementsHint: "Wat spreken jullie samen af? Noem bij elke afspraak wie het oppakt.",
    questionsHint: "Wie zoekt het uit, en wanneer horen jullie het antwoord?",
    chooseOwner: "Kies wie het oppakt, of wanneer jullie het horen.",
    assign: "Bewaar",
    assignFor: (text: string) => `Bewaar wie dit oppakt: ${text}`,
    reveal: "Toon alle cijfers",
    again: "Begin opnieuw met cijfers",
    againTitle: "Opnieuw cijfers geven?",
    againText: "De cijfers en uitleg die er nu staan, gaan weg. Iedereen kan daarna een nieuw cijfer geven.",
    end: "Beëindig de sessie",
    readTitle: "Lees samen het verslag",
    revealTitle: "Toch al tonen?",
    revealText: (missing: number): string =>
      missing === 1
        ? "Nog 1 persoon gaf geen cijfer. Na het tonen kan dat niet meer."
        : `Nog ${missing} mensen gaven geen cijfer. Na het tonen kan dat niet meer.`,
    endTitle: "Klaar om te eindigen",
    endText: "Iedereen ziet dat de sessie is afgelopen, en het woord komt vrij. Het verslag kun je daarna nog kopiëren.",
    endThanks: "Bedank de groep, en zeg wie het verslag krijgt.",
    ready: "Alles is rond.",
    notYet: "Dit is nog niet rond",
    gradesHidden: "De cijfers zijn nog niet getoond. Na het einde zijn ze weg.",
    noOwner: (n: number): string =>
      n === 1 ? "1 open vraag heeft nog niemand die hem oppakt." : `${n} open vragen hebben nog niemand die ze oppakt.`,
    goTo: (name: string) => `Naar: ${name}`,
  },
};
