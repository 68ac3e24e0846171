// Everything that a person reads on a live page, in Dutch. `en.ts` has the same shape; the compiler sees to that.

import { room } from "./nl-room";

const later = "Wat je nu stuurt, komt aan zodra de verbinding er weer is.";

export const nl = {
  product: "Kaartensessie",
  locale: "nl-NL",
  ...room,

  kind: { statement: "Stelling", question: "Vraag", dilemma: "Dilemma" },
  practice: "Oefenkaart",

  toSession: "Terug naar de sessie",

  cardOf: (position: number, count: number) => `Kaart ${position} van ${count}`,

  card: (position: number) => `Kaart ${position}`,

  choices: { statement: "Wat vind je?", dilemma: "Wat kies je?", question: "Mogelijke antwoorden" },

  line: {
    connecting: "Verbinding maken…",
    live: "Live",
    slower: "Langzamer, maar het werkt",
    waiting: "Even geen verbinding: je kunt zelf verder bladeren",
    closed: "Niet verbonden",
    again: "De verbinding is er weer.",
    later,
    label: "Verbinding",
    why: {
      slower:
        "Je netwerk houdt de snelste verbinding tegen. Daarom gebruiken we een andere. Je mist niets. Een kaart kan iets later verschijnen.",
      waiting: `Je hoeft niets te doen: we proberen het steeds opnieuw. ${later}`,
    },
    test: "Test je netwerk",
  },

  key: {
    renewed: (name: string) =>
      `${name} heeft een nieuwe sleutel gemaakt. De oude werkt niet meer. Jij blijft binnen. Vraag ${name} om de nieuwe.`,
    renewedMeanwhile:
      "Er is een nieuwe sleutel gemaakt. De sleutel op dit apparaat werkt niet meer. Vraag een andere begeleider om de nieuwe.",
  },

  leaf: {
    previous: "Vorige kaart",
    next: "Volgende kaart",
    label: "Bladeren",
    looking: (group: number) => `De groep is bij kaart ${group}.`,
    offline: "Je bladert zelf. Is de verbinding er weer, dan ga je terug naar de groep.",
    back: (group: number) => `Terug naar de groep (kaart ${group})`,
  },

  hands: {
    title: "Handen",
    raise: "Hand opsteken",
    lower: "Hand omlaag",
    down: "Je hand is omlaag.",
    lost: "Er kwam een nieuwe kaart, en je hand ging omlaag.",
    lostBack: "Steek weer op",
    yours: (n: number) => `Je hand is omhoog. Je bent nummer ${n}.`,
    number: (n: number) => `nummer ${n}`,
    floor: (name: string) => `${name} heeft het woord`,
    floorYou: "Jij hebt het woord",
    done: "Klaar",
    doneName: (name: string) => `Klaar: ${name}`,
  },

  people: {
    nameBad: "Deze naam kan niet. Gebruik hooguit 40 tekens, die je kunt zien.",
    you: "jij",
    goAway: "Even weg",
    comeBack: "Ik ben er weer",
    stranger: "Iemand die weg is",
    facilitatorAway: "De begeleider is even niet verbonden. Jullie kunnen gewoon doorpraten.",
  },

  chat: {
    unread: (n: number): string => (n === 1 ? "1 nieuw bericht" : `${n} nieuwe berichten`),
  },

  newTab: "(nieuw tabblad)",

  dialog: { close: "Sluit", cancel: "Toch niet", save: "Bewaar" },

  ended: {
    title: "De sessie is afgelopen",
    erased: "Alles is gewist",
    erasedText: "Van deze sessie is niets meer over.",
    again: "Naar het begin",
  },

  disconnected: {
    report: (title: string) => `Verslag: ${title}`,
    removed: {
      title: "Je bent uit de sessie gehaald",
      text: "De begeleider heeft je uit de sessie gehaald. Klopt dat niet? Vraag het in het videogesprek, of aan tafel.",
    },
    unknown: {
      title: "Typ het woord opnieuw",
      text: "Deze browser hoort niet (meer) bij de sessie. Misschien is de sessie afgelopen en gewist. Is ze nog bezig? Dan ben je met het woord zo weer binnen.",
    },
    replaced: {
      title: "De sessie is hier gesloten",
      text: "Je hebt deze sessie in meer dan zes vensters open. Daarom is het oudste venster gesloten: dit. In je andere vensters gaat de sessie door.",
      action: "Ga hier verder",
    },
    action: "Typ het woord",
  },

  refused: {
    lost: "Het is niet gelukt. Probeer het opnieuw.",
    tooFast: "Even rustig aan. Wacht een paar tellen en probeer het opnieuw.",
    tooLong: "Dit is te lang. Maak het korter.",
    forbidden: "Dat mag alleen de begeleider.",
    conflict: "Dat kan nu niet. Kijk waar de groep is en probeer het opnieuw.",
    named: {
      "session-full": "In deze sessie past niets meer bij. De begeleider kan hem nog beëindigen. Het verslag blijft.",
      "text-blank": "Schrijf iets dat je kunt zien.",
      "start-unusable": "Kijk het jaar na. Kies een dag van 2000 tot en met 2100.",
      "start-skipped": "Deze tijd bestaat niet: in die nacht gaat de klok vooruit. Kies een tijd ervoor of erna.",
      "due-unusable": "Kijk het jaar na. Kies een datum van 2000 tot en met 2100.",
      "too-many-notes": "Je notities zijn samen te lang. Maak er eerst een korter of haal er een weg.",
    } as Record<string, string>,
    dismiss: "Sluit de melding",
  },

  clock: {
    there: (place: string) => ` (tijd in ${place})`,
    all: (place: string) => `De tijden zijn die in ${place}.`,
  },

  announce: {
    card: (position: number, count: number, kind: string, title: string, text: string) =>
      `Kaart ${position} van ${count}. ${kind}. ${title}. ${text}`,
    groupMoved: (position: number) => `De groep is nu bij kaart ${position}.`,
  },
};

export type Messages = typeof nl;
