// What a participant reads around a card: hands, people, chat, the lobby and the factsheet.

import { activities } from "./nl-activities";

export const around = {
  ...activities,

  hands: {
    none: "Geen handen.",
    raiseNew: "Nieuw punt",
    raiseReply: "Reactie",
    about: { new: "nieuw punt", reply: "reactie" },
    call: "Geef het woord",
    callName: (name: string) => `Geef het woord aan ${name}`,
    lowerName: (name: string) => `Omlaag: de hand van ${name}`,
    lowerOne: "Omlaag",
    lowerAll: "Alle handen omlaag",
    raised: (name: string) => `${name} steekt een hand op.`,
  },

  people: {
    name: "Je naam",
    nameHint: "Een voornaam is genoeg.",
    title: "Wie is er",
    count: (n: number) => `${n} aanwezig`,
    facilitator: "begeleider",
    online: "aanwezig",
    away: "even weg",
    offline: "niet verbonden",
    looking: (position: number) => `bladert bij kaart ${position}`,
    rename: "Wijzig je naam",
    renameTitle: "Hoe heet je?",
    onSite: (n: number): string => (n > 1 ? `tafel, ${n} mensen` : "in de zaal"),
    place: "In de zaal",
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

  bar: {
    newHint: "Je wilt iets nieuws zeggen.",
    replyHint: "Je reageert op wat net is gezegd.",
  },

  lobby: {
    begins: (day: string, time: string) => `We beginnen ${day} om ${time}. Kom dan terug: je plek blijft.`,
    about: (title: string) => `We praten over: ${title}.`,
    text: "De eerste kaart verschijnt hier vanzelf zodra de begeleider start.",
    network: { ok: "Je verbinding werkt.", bad: "Nog geen live verbinding. We blijven het proberen; je hoeft niets te doen." },
  },

  factsheet: {
    asOf: (date: string) => `Stand per ${date}`,
    contents: "Wat staat erin?",
    asPage: "Open op een eigen pagina, ook om af te drukken",
    table: (heading: string) => (heading === "" ? "Tabel" : `Tabel: ${heading}`),
    loading: "Het feitenblad komt eraan…",
    none: "Er is geen feitenblad",
    noneText: "Bij deze kaarten hoort geen feitenblad.",
    print: "Druk af",
  },
};
