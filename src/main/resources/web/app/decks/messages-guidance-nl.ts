// What the editor's pages say of how long a deck takes, its e-learning, and tips for its facilitator.

import type { Step } from "./guidance";

export const g = {
  minutesHint: "In minuten, van 30 tot 480. Het draaiboek past zich hierop aan, tot de begeleider iets anders kiest. Mag leeg blijven.",
  minutesWrong: "Vul een getal in van 30 tot 480, of niets.",
  course: "Welke e-learning is dat?",
  courseHint: "Vul alleen in wat je zeker weet. Begeleiders en deelnemers zien dit.",
  courseName: "Naam en aanbieder",
  courseUrl: "Adres",
  courseUrlHint: "Begint met https://. Laat het leeg als het per organisatie verschilt.",
  courseUrlWrong: "Geef een adres dat met https:// begint, zonder spaties, naam of wachtwoord.",
  courseMinutes: "Minuten",
  courseMinutesWrong: "Vul een getal in van 1 tot 600, of niets.",
  courseFree: "Gratis?",
  unknown: "Weet ik niet, of verschilt",
  tips: (filled: number) => (filled === 0 ? "Tips bij een stap van het draaiboek" : `Tips bij een stap van het draaiboek (${filled})`),
  tipsHint: "De begeleider ziet een tip bij de stap waar hij over gaat. Begin een regel met ‘Zeg:’ voor een zin om te zeggen.",
  steps: {
    preparation: "Klaarzetten",
    welcome: "Welkom",
    rules: "Spelregels",
    start: "Kaarten starten",
    "round-one": "Eerste ronde",
    break: "Pauze",
    "round-two": "Tweede ronde",
    closing: "Afsluiten",
  } satisfies Record<Step, string>,
};
