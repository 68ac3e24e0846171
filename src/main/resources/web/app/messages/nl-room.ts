// The bar of a participant, the lobby, and what waits for somebody who looks elsewhere.

const hands = (n: number): string => (n === 1 ? "1 hand" : `${n} handen`);
const questions = (n: number): string => (n === 1 ? "1 vraag" : `${n} vragen`);

export const room = {
  bar: {
    label: "Meedoen",
    hand: "Hand",
    note: "Noteer",
    people: "Mensen",
    chat: "Chat",
    back: "Er weer",
    upSoon: "Je hand gaat omhoog zodra er weer verbinding is.",
    downSoon: "Je hand gaat omlaag zodra er weer verbinding is.",
  },

  lobby: {
    title: "Je bent binnen. We beginnen zo.",
    titleFar: "Je bent binnen.",
  },

  waits: {
    hands,
    questions,
    messages: (n: number): string => (n === 1 ? "1 bericht" : `${n} berichten`),
    floor: "jij hebt het woord",
    vote: "je kunt kiezen",
    think: "stil moment, schrijf iets",
  },

  busy: "Even geduld…",

  factsheet: {
    title: "Feitenblad",
    shared: "De begeleider deelt het feitenblad. Je opent het met de knop Feitenblad.",
    beside: "De begeleider deelt het feitenblad. Het staat naast de kaart.",
    stopped: "De begeleider deelt het feitenblad niet meer.",
  },

  pledge: {
    title: "Wat we hier zeggen, blijft binnen de groep",
    ask: "Doe je mee met deze afspraak en met de spelregels?",
    make: "Ja, dat spreek ik af",
    read: "Lees de spelregels",
    later: "Niet nu",
  },

  vote: {
    option: { first: "Eens", neutral: "Ik twijfel", second: "Oneens" },
  },

  round: {
    next: (name: string) => `hierna ${name}`,
    last: "dit is de laatste",
  },

  added: {
    twists: "Maar wat als?",
  },

  pause: {
    title: "Pauze",
  },

  outcome: {
    note: "Noteer",
  },

  closing: {
    title: "Samen afsluiten",
  },
};
