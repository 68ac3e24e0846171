// Everything that a person reads on a live page, in Dutch. `en.ts` has the same shape; the compiler sees to that.

import { factsheet } from "./nl-factsheet";
import { activities } from "./nl-activities";
import { room } from "./nl-room";

const later = "Wat je nu stuurt, komt aan zodra de verbinding er weer is.";

export const nl = {
  product: "Kaartensessie",
  locale: "nl-NL",
  ...factsheet,
  ...activities,
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

  invitation: {
    title: "Nodig je collega’s uit",
    label: "Tekst voor de chat van Teams of Webex",
    text: (link: string, word: string) => `We gaan samen kaarten bespreken. Doe mee: ${link}\nHet woord is: ${word}`,
    copy: "Kopieer de tekst",
    copied: "Gekopieerd",
    copyFailed: "Kopiëren lukt niet in deze browser. De tekst is geselecteerd: kopieer hem met Ctrl+C.",
    copyKey: "Kopieer de sleutel",
    print: "Druk af",
    unknown: "Op dit apparaat is het woord niet bekend. Kijk op het apparaat waarmee je de sessie opende.",
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
    none: "Geen handen.",
    raise: "Hand opsteken",
    raiseNew: "Nieuw punt",
    raiseReply: "Reactie",
    lower: "Hand omlaag",
    down: "Je hand is omlaag.",
    lost: "Er kwam een nieuwe kaart, en je hand ging omlaag.",
    lostBack: "Steek weer op",
    yours: (n: number) => `Je hand is omhoog. Je bent nummer ${n}.`,
    number: (n: number) => `nummer ${n}`,
    about: { new: "nieuw punt", reply: "reactie" },
    call: "Geef het woord",
    callShort: "Woord",
    callName: (name: string) => `Geef het woord aan ${name}`,
    lowerName: (name: string) => `Omlaag: de hand van ${name}`,
    lowerOne: "Omlaag",
    lowerAll: "Alle handen omlaag",
    floor: (name: string) => `${name} heeft het woord`,
    floorYou: "Jij hebt het woord",
    done: "Klaar",
    doneName: (name: string) => `Klaar: ${name}`,
    raised: (name: string) => `${name} steekt een hand op.`,
  },

  people: {
    name: "Je naam",
    nameHint: "Een voornaam is genoeg.",
    nameBad: "Deze naam kan niet. Gebruik hooguit 40 tekens, die je kunt zien.",
    title: "Wie is er",
    count: (n: number) => `${n} aanwezig`,
    you: "jij",
    facilitator: "begeleider",
    online: "aanwezig",
    away: "even weg",
    offline: "niet verbonden",
    looking: (position: number) => `bladert bij kaart ${position}`,
    goAway: "Even weg",
    comeBack: "Ik ben er weer",
    rename: "Wijzig je naam",
    renameTitle: "Hoe heet je?",
    onSite: (n: number): string => (n > 1 ? `tafel, ${n} mensen` : "in de zaal"),
    place: "In de zaal",
    stranger: "Iemand die weg is",
    facilitatorAway: "De begeleider is even niet verbonden. Jullie kunnen gewoon doorpraten.",
  },

  chat: {
    title: "Chat",
    none: "Nog geen berichten.",
    label: "Bericht",
    to: "Aan",
    all: "iedereen",
    facilitator: "alleen de begeleider",
    send: "Stuur",
    private: "alleen aan de begeleider",
    toYou: "alleen aan jou",
    toOne: (name: string) => `alleen aan ${name}`,
    remove: "Verwijder",
    removeLine: (name: string) => `Verwijder het bericht van ${name}`,
    removeAll: "Verwijder alles",
    removeAllTitle: "Alles van deze persoon verwijderen?",
    removeAllText:
      "Alle berichten van deze persoon in de chat gaan weg, en wat deze persoon alleen opschreef bij de uitkomst. Dit kun je niet terugdraaien.",
    removeAllConfirm: "Ja, verwijder alles",
    sent: "Je bericht is verstuurd.",
    unread: (n: number): string => (n === 1 ? "1 nieuw bericht" : `${n} nieuwe berichten`),
    said: (name: string, text: string, whom: string) => `${name} in de chat${whom === "" ? "" : `, ${whom}`}: ${text}`,
    waiting: "Je bericht gaat weg zodra er verbinding is.",
  },

  help: {
    title: "Toetsen",
    text: "Deze toetsen werken als je niet in een invulveld staat.",
    keys: [
      ["→", "Volgende kaart"],
      ["←", "Vorige kaart"],
      ["H", "Hand op of omlaag"],
      ["C", "Naar de chat"],
      ["?", "Deze lijst"],
    ] as [string, string][],
  },

  newTab: "(nieuw tabblad)",
  dialog: { close: "Sluit", cancel: "Toch niet", save: "Bewaar" },

  ended: {
    title: "De sessie is afgelopen",
    thanks: "Dank je wel voor het gesprek. Je mag dit venster sluiten.",
    kept: (until: string, report: string) =>
      `Namen, handen, chat en notities worden gewist op ${until}. Het verslag blijft voor de begeleider tot ${report}, en is dan ook gewist.`,
    keptReport: (report: string) => `Het verslag blijft voor de begeleider tot ${report}. De rest is gewist.`,
    keptAll: (until: string) => `Alles wordt gewist op ${until}: de namen, de chat en ook het verslag.`,
    moment: (date: string, time: string) => `${date} om ${time} uur`,
    keptSoon: "Namen, handen, chat en notities worden kort na het einde gewist. Het verslag blijft langer, alleen voor de begeleider.",
    hideCards: "Sluit de kaarten",
    cards: "Lees de kaarten nog eens",
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
