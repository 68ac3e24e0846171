// The editor's pages, where decks are made: nobody else loads this.

import { card, facts } from "./messages-card-nl";
import { g } from "./messages-guidance-nl";

const times = (n: number, one: string, more: string) => (n === 1 ? `1 ${one}` : `${n} ${more}`);
const cards = (n: number) => times(n, "kaart", "kaarten");

export const decks = {
  title: "Kaartensets",
  intro: "Hier maak en wijzig je de kaarten waar een groep over praat.",
  broken: "Er ging iets mis. Probeer het zo nog eens.",
  unreachable: "Er is even geen verbinding. Probeer het zo nog eens.",
  noDeck: "Deze kaartenset is er niet (meer).",
  toList: "Alle kaartensets",
  again: "Probeer het opnieuw",

  signIn: {
    title: "Kaartensets beheren",
    intro: "Dit deel is voor redacteuren: zij maken de kaarten. Wil je meedoen met een sessie? Daarvoor hoef je je niet aan te melden.",
    toStart: "Naar een sessie",
    credential: "Toegangscode",
    hint: "Je kreeg hem van de beheerder van deze site. We onthouden hem tot je dit venster sluit.",
    submit: "Meld je aan",
    empty: "Vul de toegangscode in.",
    wrong: "Deze toegangscode klopt niet. Kijk hem na, of vraag hem aan de beheerder.",
    account: "Meld je aan met je account",
    or: "Of met een toegangscode",
    failed: "Aanmelden bij je organisatie is niet gelukt. Probeer het opnieuw.",
    out: "Meld je af",
    again: "Meld je opnieuw aan. Wat je typte, staat dan weer klaar.",
  },

  list: {
    count: cards,
    version: (n: number) => `Versie ${n}`,
    unpublished: "Nog niet gepubliceerd",
    draft: "Gewijzigd, nog niet gepubliceerd",
    changed: (day: string) => `Gewijzigd op ${day}`,
    languages: { nl: "Nederlands", en: "Engels", fr: "Frans", de: "Duits", fy: "Fries", pap: "Papiaments" } as Record<string, string>,
    edit: "Bewerk",
    editLong: (title: string) => `Bewerk ${title}`,
    versions: "Versies",
    versionsLong: (title: string) => `Versies van ${title}`,
    more: "Meer",
    moreLong: (title: string) => `Meer over ${title}`,
    copy: "Maak een kopie",
    exportYaml: "Download als YAML",
    exportJson: "Download als JSON",
    remove: "Verwijder",
    removeTitle: (title: string) => `‘${title}’ verwijderen?`,
    removeText:
      "De kaartenset verdwijnt uit alle lijsten, en wat nog niet gepubliceerd is, gaat weg. Sessies die al open zijn, gaan gewoon door. Bewaar eerst een bestand als je de set later terug wilt.",
    removeConfirm: "Ja, verwijder",
    removed: (title: string) => `‘${title}’ is verwijderd.`,
    meanwhile: "Iemand heeft deze kaartenset net gewijzigd. Kijk eerst wat er veranderd is.",
    none: "Er zijn nog geen kaartensets. Maak er een, of lees een bestand in.",
  },

  create: {
    open: "Nieuwe kaartenset",
    title: "Nieuwe kaartenset",
    name: "Hoe heet de set?",
    nameHint: "Deze naam zien begeleiders als ze een sessie openen.",
    nameEmpty: "Geef de set een naam.",
    from: "Waarmee begin je?",
    empty: "Met een lege set",
    copyOf: (title: string) => `Met een kopie van ‘${title}’`,
    language: "In welke taal zijn de kaarten?",
    key: "Korte naam",
    keyHint: "Zo heet de set in adressen en bestanden. De korte naam blijft altijd hetzelfde.",
    submit: "Maak de set",
    taken: "Er is al een kaartenset met deze korte naam. Kies een andere naam.",
    untitled: "kaartenset",
  },

  fields: {
    title: "Titel",
    description: "Omschrijving",
    language: "Taal",
    asOf: "Feiten nagekeken op",
    minutes: "Hoe lang duurt een sessie?",
    eLearning: "E-learning vooraf",
    course: "Welke e-learning",
    factsheet: "Feitenblad",
    runsheet: "Tips voor de begeleider",
    tips: "Tips bij een stap",
    kind: "Soort",
    practice: "Oefenkaart",
    place: "Slotkaart",
    text: "Tekst",
    choices: "Keuzes",
    explanation: "Uitleg",
    paragraph: "Paragraaf van het feitenblad",
    begin: "Begin van het gesprek",
    ask: "Vraag om door te praten",
    themes: "Thema’s",
    sensitivity: "Gevoeligheid",
    facts: "Bronnen",
    twists: "Maar wat als",
    cards: "Kaarten",
    key: "Korte naam",
  } as Record<string, string>,

  values: { true: "ja", false: "nee", last: "ja", normal: "nee", "": "(leeg)" } as Record<string, string>,

  status: {
    loading: "Even laden…",
    saved: "Opgeslagen",
    typing: "Nog niet opgeslagen",
    saving: "Opslaan…",
    unfinished: (n: number) =>
      n === 0 ? "Opgeslagen, behalve wat nog leeg is" : `Opgeslagen, behalve ${cards(n)} die nog niet af ${n === 1 ? "is" : "zijn"}`,
    offline: "Geen verbinding. Je tekst staat veilig op dit apparaat, en wordt vanzelf opgeslagen.",
    refused: "Nog niet opgeslagen: er klopt iets niet.",
    conflict: "Nog niet opgeslagen: kies eerst welke tekst blijft.",
    "signed-out": "Nog niet opgeslagen: je bent niet meer aangemeld.",
    gone: "Nog niet opgeslagen: de kaartenset is verwijderd.",
    blocked: "Nog niet opgeslagen: iets op je netwerk houdt dat tegen. Je tekst staat veilig op dit apparaat. Vraag je beheerder om hulp.",
  },
  joined: "Een collega wijzigde deze set ook. Jullie wijzigingen staan er allebei in.",
  goneText: "Iemand heeft deze kaartenset verwijderd. Wat jij hier ziet, is er nog. Je kunt de set opnieuw maken.",
  restore: "Maak de set opnieuw",

  deck: {
    about: "Over deze set",
    cards: "Kaarten",
    partsLabel: "Delen van deze set",
    untitled: "Nog zonder titel",
    unfinished: "Niet af",
    add: "Nieuwe kaart",
    added: "Er is een kaart bij. Vul de titel in.",
    backToCards: "Naar alle delen",
    toVersions: "Versies en publiceren",
    paper: "Kaarten op papier",
    paperText:
      "Vier kaarten op een A4, zoals ze nu zijn opgeslagen. Kies je beide kanten? Dan staat de uitleg achterop: druk ze dubbelzijdig af.",
    paperTwo: "Beide kanten (PDF)",
    paperOne: "Voorkanten (PDF)",
    paperBusy: "De kaarten worden gemaakt. Dat kan even duren.",
    paperDone: "Klaar. De kaarten staan bij je downloads.",
    order:
      "Oefenkaarten komen in een sessie eerst, in deze volgorde. Slotkaarten komen het laatst. De andere kaarten schudt het woord van de sessie: hun volgorde hier is alleen voor jezelf.",
    noCards: "Er zijn nog geen kaarten.",
    titleHint: "Zo heet de set voor begeleiders.",
    descriptionHint: "Waar gaat de set over? Leg afkortingen hier uit.",
    asOfHint: "Staan er feiten in? Vul dan in wanneer je ze hebt nagekeken. Anders laat je dit leeg.",
    eLearning: "Vraag iedereen om vooraf een e-learning te doen",
    eLearningHint: "Het staat dan in de uitnodiging en op de lijst van de begeleider. Iedereen kan laten weten dat het gelukt is.",
    factsheetHint: "Voor iedereen. Wat moet je weten om mee te praten? Laat het leeg als er geen feiten nodig zijn.",
    runsheetHint:
      "Over de hele set: hoe gebruik je hem? De begeleider leest dit in de voorbereiding. Het draaiboek met de stappen en tijden komt er vanzelf bij.",
    keyHint: "De korte naam van de set blijft altijd hetzelfde.",
  },

  card,
  facts,
  g,

  markdown: {
    preview: (what: string) => `Zo ziet het eruit: ${what.toLowerCase()}`,
    stale: "Het voorbeeld loopt bij zodra je tekst is opgeslagen.",
    empty: "Nog niets geschreven.",
    help: "Opmaak",
    helpText:
      "Zet ## voor een kop, - voor een opsomming, en ** om vette woorden. Een link schrijf je zo: [tekst](https://adres). Een lege regel begint een nieuwe alinea.",
  },

  plain: {
    title: "Schrijftips",
    intro: "Korte zinnen en gewone woorden lezen prettig. Dit zijn tips; jij beslist.",
    none: "Niets op te merken: korte zinnen, gewone woorden.",
    long: (n: number) => `Lange zin: ${n} woorden. Kun je hem in tweeën knippen?`,
    instead: (word: string, other: string) => `‘${word}’: liever ‘${other}’?`,
    tooLong: (n: number, most: number) => `Dit zijn ${n} woorden. Meestal zijn er ${most} genoeg.`,
  },

  conflict: {
    title: "Jullie wijzigden allebei hetzelfde",
    intro:
      "Een collega veranderde deze set terwijl jij bezig was. Kies per tekst welke blijft. Er is niets kwijt; wat je niet kiest, kun je eerst nog overnemen.",
    left: (n: number) => `Nog ${n} te kiezen.`,
    mine: "Jouw tekst",
    theirs: "Tekst van je collega",
    keepMine: "Houd de mijne",
    takeTheirs: "Neem die van mijn collega",
    deckField: (field: string) => `${field} van de set`,
    cardField: (field: string, card: string) => `${field} van kaart ‘${card}’`,
    card: (card: string) => `Kaart ‘${card}’`,
    removed: "(verwijderd)",
  },

  versions: {
    title: (deck: string) => `Versies van ‘${deck}’`,
    toDeck: "Terug naar bewerken",
    draft: "Het concept",
    draftText: (version: number | undefined) =>
      version === undefined
        ? "Deze set is nog nooit gepubliceerd. Alleen redacteuren zien hem."
        : `Dit veranderde er sinds versie ${version}. Alleen redacteuren zien het.`,
    open: "Open een sessie",
    upToDate: (version: number) => `Er is niets te publiceren: versie ${version} is het nieuwste.`,
    noCards: "Er staan nog geen kaarten in. Maak er eerst een.",
    publish: (version: number) => `Publiceer als versie ${version}`,
    publishTitle: (version: number) => `Versie ${version} publiceren?`,
    publishText: (summary: string) =>
      `${summary} Wie hierna een sessie opent, krijgt de nieuwe versie. Sessies die al open zijn, houden hun eigen versie. Een versie kun je niet meer wijzigen; een volgende maken kan altijd.`,
    publishConfirm: "Ja, publiceer",
    published: (version: number) => `Versie ${version} is gepubliceerd.`,
    meanwhile: "Het concept is net veranderd. Hieronder staat hoe het nu is; kijk het na en probeer het dan opnieuw.",
    unsaved: "Op dit apparaat staat nog iets dat niet is opgeslagen, zoals een kaart die niet af is. Dat gaat niet mee.",
    restore: "Zet terug",
    restoreLong: (version: number) => `Zet terug: versie ${version}`,
    restoreTitle: (version: number) => `Versie ${version} terugzetten?`,
    restoreText: "De set wordt weer zoals in die versie, als concept. Voor anderen verandert er niets tot je publiceert.",
    restoreLoses: "Wijzigingen die nog niet gepubliceerd zijn, gaan weg.",
    restoreConfirm: "Ja, zet terug",
    restored: (version: number) => `De set is weer zoals in versie ${version}.`,
    summary: (added: number, changed: number, removed: number, other: boolean): string => {
      const parts = [
        added > 0 ? `${cards(added)} erbij` : "",
        changed > 0 ? `${cards(changed)} gewijzigd` : "",
        removed > 0 ? `${cards(removed)} weg` : "",
      ].filter(Boolean);
      return parts.length > 0
        ? `${parts.join(", ")}.`
        : other
          ? "De kaarten blijven gelijk; de rest van de set verandert."
          : "Er verandert niets.";
    },
    history: "Gepubliceerd",
    none: "Nog geen versies.",
    publishedAt: (when: string, n: number) => `${when}, ${cards(n)}`,
    compare: "Vergelijk twee versies",
    from: "Van",
    to: "Naar",
    option: (version: number) => `Versie ${version}`,
    optionDraft: "Het concept",
    show: "Toon het verschil",
    files: "Als bestand",
    filesText:
      "Neem de set mee, deel hem met een andere organisatie, of bewaar hem. Het bestand heeft alles wat je hier schrijft, en geen namen.",
  },

  difference: {
    same: "Er is geen verschil.",
    about: "Over de set",
    added: "Nieuwe kaart",
    removed: "Kaart weg",
    changed: "Kaart gewijzigd",
    reordered: "De kaarten staan in een andere volgorde.",
    addedWord: "erbij:",
    removedWord: "weg:",
    legend: "Doorgestreept is weg, onderstreept is nieuw.",
  },
};

export type DeckMessages = typeof decks;
