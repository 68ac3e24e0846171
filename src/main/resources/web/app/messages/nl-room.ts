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
    newHint: "Je wilt iets nieuws zeggen.",
    replyHint: "Je reageert op wat net is gezegd.",
    upSoon: "Je hand gaat omhoog zodra er weer verbinding is.",
    downSoon: "Je hand gaat omlaag zodra er weer verbinding is.",
  },

  lobby: {
    title: "Je bent binnen. We beginnen zo.",
    titleFar: "Je bent binnen.",
    begins: (day: string, time: string) => `We beginnen ${day} om ${time}. Kom dan terug: je plek blijft.`,
    about: (title: string) => `We praten over: ${title}.`,
    text: "De eerste kaart verschijnt hier vanzelf zodra de begeleider start.",
    network: { ok: "Je verbinding werkt.", bad: "Nog geen live verbinding. We blijven het proberen; je hoeft niets te doen." },
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
};
