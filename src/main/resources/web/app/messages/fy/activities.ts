// What the group does together, in Frisian.

import type { activities as nl } from "../nl-activities";

const votes = (n: number): string => (n === 1 ? "1 stim" : `${n} stimmen`);

export const activities: typeof nl = {
  houseRules: {
    title: "Spulregels",
    intro: "Sa prate wy mei-inoar.",
  },

  pledge: {
    made: "Do hast dit ôfpraat.",
    count: (n, all) => `${n} fan de ${all} hawwe dit ôfpraat.`,
    missing: (names) => `Noch net: ${names}.`,
  },

  vote: {
    title: "Stim mei",
    hint: "Kieze mei, it hoecht net. Nimmen sjocht watsto keast, en do kinst it noch feroarje.",
    titleAgain: "Kies nochris",
    before: (words) => `Do keast earst: ${words}.`,
    withdraw: "Lûk myn kar yn",
    votes,
    votesEarlier: (n, earlier) => `${votes(n)}, earst ${earlier}`,
    none: "Noch gjin stimmen",
    voted: (n, all) => `${n} fan ${all} ${n === 1 ? "stimde" : "stimden"}`,
    reveal: "Lit de útslach sjen",
    stop: "Hâld op sûnder útslach",
    result: "Sa keas de groep",
    resultAgain: "Sa keas de groep de twadde kear",
    moved: (stayed, changed) =>
      `${stayed} ${stayed === 1 ? "bleau" : "bleaunen"} by deselde kar, ${changed} ${changed === 1 ? "keas" : "keazen"} wat oars`,
    movedNot:
      "Wa't wat oars keas, litte wy allinnich yn oantallen sjen: as op syn minst fjouwer minsken keazen en elkenien beide kearen meidie op in eigen apparaat.",
    flow: (from, to, n) => `Fan ‘${from}’ nei ‘${to}’: ${n}`,
    resultHint: "Sûnder nammen. In moai begjin fan in petear.",
    count: (option, n) => `${option}: ${votes(n)}`,
    again: "Nochris",
    clear: "Helje de útslach wei",
    openedSaid: (position) => `Do kinst kieze by kaart ${position}. It hoecht net.`,
    openedAgainSaid: (position) => `Do kinst nochris kieze by kaart ${position}. It hoecht net.`,
    stoppedSaid: (position) => `It kiezen by kaart ${position} is stoppe.`,
    revealedSaid: (position, counts) => `Útslach by kaart ${position}. ${counts.join(". ")}.`,
  },

  think: {
    openedSaid: (position) => `Stil momint by kaart ${position}: skriuw foar dysels. It hoecht net.`,
    stoppedSaid: "It stille momint is stoppe.",
    revealedSaid: (texts) => `Dit skreaunen jim: ${texts.join("; ")}`,
  },

  round: {
    startedSaid: "Rûntsje: elkenien kriget it wurd.",
    endedSaid: "It rûntsje is klear.",
  },

  added: {
    twistSaid: (position, text) => `Mar wat as, by kaart ${position}: ${text}`,
    cardSaid: (position, title) => `Der is in kaart by, kaart ${position}: ${title}`,
  },

  pause: {
    until: (time, there) => `Wy geane fierder om ${time} oere${there}.`,
    left: "Noch",
    over: "It skoft is foarby. De begelieder giet sa fierder.",
    overFacilitator: "It skoft is foarby. Binne jim der wer? Gean dan fierder.",
    imBack: "Ik bin der wer",
    youAreBack: "Moai datsto der wer bist.",
    back: "Werom",
    nobodyBack: "Noch nimmen hat him of har werom meld.",
    startedSaid: (time, there) => `Skoft. Wy geane fierder om ${time} oere${there}.`,
    endedSaid: "It skoft is foarby. Wy geane fierder.",
  },

  phase: {
    toCard: "Sjoch nei de kaart",
    toCards: "Besjoch de kaarten",
    at: { break: "De groep hat skoft.", closing: "De groep slút tegearre ôf.", card: "" },
    back: { break: "Werom nei it skoft", closing: "Werom nei it ôfsluten", card: "" },
  },

  outcome: {
    title: "Notearje tegearre",
    added: "It stiet derby.",
    addedSaid: (name, kind, text) =>
      `${name} notearret: ${{ agreement: "ôfspraak", question: "iepen fraach", need: "nedich", tomorrow: "moarn oars" }[kind]}: ${text}`,
    previous: "Fan de foarige kear",
    previousSaid: "De begelieder lit sjen wat jim de foarige kear ôfpraten.",
  },

  closing: {
    enteredSaid: "Wy slute tegearre ôf.",
    revealedSaid: (average) => `De sifers binne te sjen. Trochinoar in ${average.toFixed(1).replace(".", ",")}.`,
  },
};
