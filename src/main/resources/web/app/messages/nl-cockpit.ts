// The facilitator's live screen: what a facilitator reads.

const cards = (positions: readonly number[]): string =>
  positions.length === 1 ? `kaart ${positions[0]}` : `kaart ${positions.slice(0, -1).join(", ")} en ${positions.at(-1)}`;
const votes = (n: number): string => (n === 1 ? "1 stem" : `${n} stemmen`);

export const cockpit = {
  clock: "Het is nu",

  menu: "Sessie",
  more: "Meer",
  moreTitle: "Meer bij deze kaart",

  now: {
    next: (title: string) => `Volgende: ${title}`,
    previous: "Vorige stap",
    start: "Start de kaarten",
    last: {
      ask: "Wat is er geworden van de vorige keer?",
      share: "Laat iedereen dit zien",
      unshare: "Laat dit niet meer zien",
      shared: "Iedereen ziet dit.",
      mark: (state: "done" | "underway" | "dropped", text: string) =>
        `${{ done: "Gedaan", underway: "Loopt nog", dropped: "Vervallen" }[state]}: ${text}`,
      marks: { done: "Gedaan", underway: "Loopt nog", dropped: "Vervallen" },
    },
    todo: "Wat je doet",
    say: "Wat je kunt zeggen",
    share: "Link en woord",
    copyShare: "Kopieer link en woord",
    prepare: "Terug naar de voorbereiding",
    goOn: (title: string) => `Ga verder bij: ${title}`,
  },

  card: {
    ask: "Vraag door",
    after: (position: number, title: string, kind: string) => `Hierna: kaart ${position}, ${title} (${kind.toLowerCase()})`,
    skipping: (positions: readonly number[]) => `Je slaat ${cards(positions)} over.`,
    skipped: (positions: readonly number[]) => `Overgeslagen: ${cards(positions)}.`,
    back: "Terug",
    toBreak: "Naar de pauze",
    toClosing: "Naar de afsluiting",
    vote: "Stem",
    voteLong: "Stem: laat de groep kiezen",
    written: "Opgeschreven bij deze kaart",
    hands: (count: number): string => (count === 1 ? "1 hand" : `${count} handen`),
    handsHere: "Naar de handen",
  },

  together: {
    think: (minutes: number) => `Stil moment, ${minutes} minuten`,
    round: "Rondje: iedereen een beurt",
    endRound: "Stop het rondje",
    thinkFor: "Blijft het stil? Eerst schrijft ieder voor zich, dan praten jullie.",
    roundFor: "Praten steeds dezelfden? Zo komt iedereen één keer aan het woord.",
  },

  vote: {
    first: "Kies eerst, praat dan: druk op Stem.",
    again: "Kies na het gesprek nog een keer: wie schoof op?",
    elsewhere: (position: number, n: number) =>
      `Bij kaart ${position} staat de stemming nog open (${n === 0 ? "geen stemmen" : votes(n)}).`,
    closeElsewhere: "Sluit dat af",
  },

  begin: {
    with: {
      vote: "Begin met stemmen: ieder kiest eerst, dan praten jullie.",
      think: "Begin met een stil moment: ieder schrijft eerst zelf.",
      round: "Begin met een rondje: iedereen krijgt een beurt.",
    },
    how: { vote: "Druk op Stem.", think: "Druk op Meer.", round: "Druk op Meer." },
    here: "Zo begint het gesprek bij deze kaart het best.",
  },

  twist: {
    how: "Laat de groep er een zien: druk op Meer.",
    what: "Zijn jullie het snel eens? Verander het geval.",
  },

  ownCard: {
    open: "Eigen kaart",
    what: "Heeft iemand een eigen geval? Maak er een kaart van.",
    title: "Een eigen kaart",
    intro: "Hij komt achter de laatste kaart. Iedereen in deze sessie kan hem zien. In het verslag staat alleen de titel.",
    kind: "Wat voor kaart is het?",
    heading: "Titel",
    text: "Tekst op de kaart",
    choices: "Keuzes, elk op een eigen regel",
    choicesHint: "Twee tot zes, of geen. Bij een dilemma horen ze erbij.",
    add: "Voeg toe",
    addAndShow: "Voeg toe en laat zien",
    full: "Deze sessie heeft al tien eigen kaarten. Meer passen er niet bij.",
    lacks: {
      title: "Geef de kaart een titel.",
      text: "Schrijf de tekst van de kaart.",
      choices: "Geef twee tot zes verschillende keuzes, of geen. Een dilemma heeft ze altijd.",
    },
  },

  pause: {
    roundTwo: "Verder met ronde twee",
    goOn: (title: string) => `Verder: ${title}`,
    end: "Verder met de kaarten",
    start: "Pauze",
    orUntil: "Of: hoe laat gaan jullie verder?",
    startUntil: "Pauze tot deze tijd",
    move: "Andere tijd",
    more: "5 minuten langer",
    badTime: "Kies een tijd binnen vier uur van nu.",
  },

  filling: {
    nearly: (percent: number) => `Deze sessie is voor ${percent}% vol. Is hij helemaal vol, dan kunnen deelnemers niets meer doen.`,
    full: "Deze sessie is vol. Deelnemers kunnen niets meer doen. Jij kunt nog even verder.",
    advice: "Rond af en beëindig de sessie: het verslag blijft. Of haal berichten weg die niet nodig zijn.",
  },

  said: {
    joined: (name: string) => `${name} is binnen.`,
    step: (title: string) => `Nu: ${title}.`,
    leftBehind: (position: number) => `Bij kaart ${position} staat het kiezen nog open.`,
  },

  people: {
    elearning: "e-learning gedaan",
    notPledged: "nog niet bevestigd",
    onSiteName: (name: string) => `In de zaal: ${name}`,
    remove: "Verwijder",
    removeName: (name: string) => `Verwijder ${name}`,
    removeTitle: (name: string) => `${name} verwijderen?`,
    removeText: (name: string) =>
      `${name} kan de sessie dan niet meer volgen. Wie het woord nog weet, kan opnieuw binnenkomen. Wil je dat niet? Doe dan ook de deur dicht.`,
    withLines: "Met alles wat deze persoon schreef",
    withLinesHint: "Berichten in de chat, en wat deze persoon alleen opschreef bij de uitkomst. Dit kun je niet terugdraaien.",
    andLock: "En doe de deur dicht",
    andLockHint: "Dan komt er niemand meer bij met het woord, ook deze persoon niet. Je kunt de deur later weer opendoen.",
    removeConfirm: "Ja, verwijder",
    manage: "Beheer",
    manageLong: "Beheer: wie is er, en handen",
    looking: (position: number) => `kijkt bij kaart ${position}`,
  },

  key: {
    title: "Sleutel",
    hidden: "De sleutel is verborgen. Deel je je scherm? Stop daar dan eerst mee.",
    show: "Toon de sleutel",
    hide: "Verberg de sleutel",
  },

  remote: {
    title: "Telefoon als afstandsbediening",
    why: "Scan deze code met je telefoon. Dan leid je de sessie ook daar, bijvoorbeeld terwijl je scherm op de beamer staat.",
    hidden: "Wie deze code scant, kan de sessie leiden. Deel je je scherm? Stop daar dan eerst mee.",
    show: "Toon de QR-code",
    label: "QR-code om de sessie op je telefoon te leiden",
    notHere: "Dit apparaat kent het woord of de sleutel niet. Typ ze op je telefoon zelf.",
  },

  tools: {
    test: "Netwerktest",
    guide: "Gids voor begeleiders",
    help: "Hulp",
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

  hands: {
    callShort: "Woord",
  },

  houseRules: {
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

  factsheet: {
    share: "Deel het feitenblad",
    unshare: "Stop met delen",
    unshareLong: "Stop met delen van het feitenblad",
    sharing: "Iedereen heeft het feitenblad nu bij de kaart.",
  },
};
