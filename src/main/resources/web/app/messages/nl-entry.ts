// The way in: joining a session, opening one, and what is wrong with what was filled in.

import { duration } from "./nl-tips";

const seconds = (n: number) => (n === 1 ? "1 seconde" : `${n} seconden`);

export const entry = {
  start: {
    title: "Doe mee met een sessie",
    intro: "In een kaartensessie praat je met collega’s over dilemma’s uit je werk. Iedereen ziet dezelfde kaart.",
    word: "Wat is het woord?",
    wordHint: "Je kreeg het van je begeleider. Hoofdletters, spaties en streepjes maken niet uit.",
    wordOwn: "Je koos het toen je de sessie opende. Hoofdletters, spaties en streepjes maken niet uit.",
    name: "Hoe heet je?",
    nameHint: "Een voornaam is genoeg. Ken je niet iedereen? Zet je afdeling erachter, zoals ‘Joris (Bouw)’.",
    key: "Wat is je sleutel?",
    keyHint: "De code die je kreeg toen je de sessie opende.",
    next: "Verder",
    join: "Doe mee",
    joinAsFacilitator: "Naar je sessie",
    otherWord: "Ander woord",
    invited: (word: string) => `Je doet mee met het woord ‘${word}’.`,
    facilitator: "Ik begeleid een sessie",
    practise: "Oefen even",
    practiseNot: "Oefenen lukt nu niet. Probeer het over een paar minuten nog eens.",
    facilitatorTitle: "Begeleid een sessie",
    openNew: "Open een nieuwe sessie",
    takeUp: "Of ga verder met een sessie die al open is",
    participant: "Ik doe mee met een sessie",
    since: (day: string) => `Sinds ${day}.`,
    back: (word: string) => (word ? `Terug naar je sessie ‘${word}’` : "Terug naar je sessie"),
    backAs: { facilitator: "Je bent begeleider.", participant: "Je doet mee." },
    backNamed: {
      facilitator: (name: string) => `Je bent ${name}, begeleider.`,
      participant: (name: string) => `Je doet mee als ${name}.`,
    },
    backTitle: "Je was al binnen",
    again: (word: string) => `Kom weer binnen bij ‘${word}’`,
    endedTitle: "Afgelopen",
    endedBack: (word: string, day: string) => `Bekijk ‘${word}’, van ${day}`,
    keepsNothing: "Deze browser bewaart niets voor ons. Meedoen kan gewoon, tot je dit venster sluit.",
    forget: "Vergeet dit op dit apparaat",
  },

  forget: {
    asFacilitator:
      "Zonder deze sleutel kun je deze sessie nooit meer begeleiden, en niemand kan hem je teruggeven. Heb je hem ergens anders bewaard?",
    asParticipant: "Dan kom je hier alleen met het woord weer binnen, als iemand anders. Je hand en je stem blijven achter.",
    yes: "Ja, vergeet dit",
    no: "Nee, bewaar dit",
  },

  who: {
    title: (word: string) => `Je bent al in de sessie ‘${word}’`,
    goOn: (name: string) => (name ? `Ga verder als ${name}` : "Ga verder"),
    other: "Doe mee als iemand anders",
    asParticipant: "Kijk mee als deelnemer",
  },

  device: {
    shared: "Anderen gebruiken dit apparaat ook",
    sharedHint: "Dan blijft er niets op dit apparaat staan als je het venster sluit.",
    keepKey: "Bewaar de sleutel op dit apparaat",
    keepKeyHint: "Handig als je later verdergaat. Wie bij dit apparaat kan, kan dan ook je sessie begeleiden.",
    keepKeyShort: "Tot je het venster sluit.",
  },

  entryError: {
    wordEmpty: "Vul het woord in.",
    wordBad: "Gebruik 3 tot 60 letters of cijfers.",
    nameEmpty: "Vul je naam in.",
    keyEmpty: "Vul je sleutel in.",
    unknownWord: "Dit woord kennen we niet. Kijk of je het goed hebt overgenomen, of vraag het aan je begeleider.",
    wrongKey: "Deze sleutel hoort niet bij dit woord. Kijk of je alle tekens goed hebt overgenomen.",
    locked: "De begeleider heeft de deur dichtgedaan. Vraag in het gesprek of die weer open mag.",
    full: "De sessie is vol. Een begeleider kan iemand weghalen die er niet meer is.",
    tooMany: (n: number) => `Er is vaak een verkeerd woord geprobeerd. Wacht ${seconds(n)} en probeer het dan opnieuw.`,
    tooManyRooms: (n: number) => `Vanaf jullie netwerk zijn net veel sessies geopend. Wacht ${seconds(n)} en probeer het dan opnieuw.`,
    tooManyJoins: (n: number) =>
      `Vanaf jullie netwerk is heel vaak met dit woord meegedaan. Vraag je begeleider om de sleutel, of wacht ${seconds(n)}.`,
    underWay: "We zijn hier nog mee bezig. Wacht even en probeer het opnieuw. Wat je invulde, blijft staan.",
    gone: "We krijgen geen antwoord van de server. Controleer je internet en probeer het opnieuw. Wat je invulde, blijft staan.",
    broken: "Er ging iets mis bij ons. Wacht even en probeer het opnieuw. Wat je invulde, blijft staan.",
  },

  open: {
    title: "Open een sessie",
    intro: "Je collega’s komen binnen met een woord dat jij kiest.",
    word: "Kies een of twee woorden",
    wordHint: "Twee gewone woorden werken het best: makkelijk te zeggen, lastig te raden.",
    otherWord: "Ander woord",
    name: "Hoe heet je?",
    nameHint: "Zo zien je collega’s je.",
    deck: "Welke kaarten?",
    deckSize: (cards: number, minutes?: number) =>
      `${cards} ${cards === 1 ? "kaart" : "kaarten"}${minutes === undefined ? "" : `, ongeveer ${duration(minutes)}`}`,
    submit: "Open de sessie",
    deckGone: "Deze kaartenset is er niet meer. Kies een andere.",
    notPlanned: "Je datum, tijd en link zijn nog niet opgeslagen. Kijk ze na en vul ze in bij de voorbereiding.",
    taken: "Dit woord is al in gebruik. Kies een ander.",
    obvious: "Dit woord is te makkelijk te raden. Dan kan een vreemde binnenlopen. Kies een ander.",
    noDecks: "Er zijn nog geen kaarten op deze site. Vraag het aan de beheerder.",
    doneTitle: "Je sessie staat klaar",
    keyTitle: "Je sleutel",
    keyWhy:
      "Met het woord en deze sleutel ben je op elk apparaat weer begeleider. Bewaar hem, en deel hem alleen met wie het mag overnemen.",
    keyOnce: "Dit apparaat bewaart hem niet: je ziet hem nu voor het laatst.",
    toPrepare: "Naar de voorbereiding",
    wordTitle: "Het woord",
    linkTitle: "De link",
  },
};
