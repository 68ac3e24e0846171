// What the group does together, in Frisian.

import type { activities as nl } from "../nl-activities";

const votes = (n: number): string => (n === 1 ? "1 stim" : `${n} stimmen`);

export const activities: typeof nl = {
  houseRules: {
    title: "Spulregels",
    intro: "Sa prate wy mei-inoar.",
    change: "Feroarje de spulregels",
    rule: (n) => `Regel ${n}`,
    up: (n) => `Regel ${n} omheech`,
    down: (n) => `Regel ${n} omleech`,
    remove: (n) => `Ferwiderje regel ${n}`,
    add: "Regel tafoegje",
    save: "Bewarje de spulregels",
    empty: "Skriuw op syn minst ien regel op.",
    changedTitle: "In oare begelieder hat de spulregels krekt feroare",
    takeTheirs: "Nim dizze list oer",
    keepMine: "Gean fierder mei myn list",
  },

  pledge: {
    title: "Wat wy hjir sizze, bliuwt binnen de groep",
    ask: "Dochsto mei oan dizze ôfspraak en oan de spulregels?",
    make: "Ja, dat sprek ik ôf",
    made: "Do hast dit ôfpraat.",
    read: "Lês de spulregels",
    later: "No net",
    count: (n, all) => `${n} fan de ${all} hawwe dit ôfpraat.`,
    missing: (names) => `Noch net: ${names}.`,
  },

  vote: {
    title: "Stim mei",
    hint: "Kieze mei, it hoecht net. Nimmen sjocht watsto keast, en do kinst it noch feroarje.",
    titleAgain: "Kies nochris",
    before: (words) => `Do keast earst: ${words}.`,
    option: { first: "Iens", neutral: "Ik twivelje", second: "Net iens" },
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
    elsewhere: (position, n) => `By kaart ${position} stiet de stimming noch iepen (${n === 0 ? "gjin stimmen" : votes(n)}).`,
    closeElsewhere: "Slút dat ôf",
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
    next: (name) => `hjirnei ${name}`,
    last: "dit is de lêste",
    startedSaid: "Rûntsje: elkenien kriget it wurd.",
    endedSaid: "It rûntsje is klear.",
  },

  added: {
    twists: "Mar wat as?",
    twistSaid: (position, text) => `Mar wat as, by kaart ${position}: ${text}`,
    cardSaid: (position, title) => `Der is in kaart by, kaart ${position}: ${title}`,
  },

  pause: {
    title: "Skoft",
    until: (time, there) => `Wy geane fierder om ${time} oere${there}.`,
    left: "Noch",
    over: "It skoft is foarby. De begelieder giet sa fierder.",
    overFacilitator: "It skoft is foarby. Binne jim der wer? Gean dan fierder.",
    imBack: "Ik bin der wer",
    youAreBack: "Moai datsto der wer bist.",
    back: "Werom",
    nobodyBack: "Noch nimmen hat him of har werom meld.",
    start: "Skoft",
    orUntil: "Of: hoe let geane jim fierder?",
    startUntil: "Skoft oant dizze tiid",
    move: "Oare tiid",
    more: "5 minuten langer",
    badTime: "Kies in tiid binnen fjouwer oeren fan no ôf.",
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
    note: "Notearje",
    title: "Notearje tegearre",
    added: "It stiet derby.",
    addedSaid: (name, kind, text) =>
      `${name} notearret: ${{ agreement: "ôfspraak", question: "iepen fraach", need: "nedich", tomorrow: "moarn oars" }[kind]}: ${text}`,
    previous: "Fan de foarige kear",
    previousSaid: "De begelieder lit sjen wat jim de foarige kear ôfpraten.",
  },

  closing: {
    title: "Tegearre ôfslute",
    enteredSaid: "Wy slute tegearre ôf.",
    revealedSaid: (average) => `De sifers binne te sjen. Trochinoar in ${average.toFixed(1).replace(".", ",")}.`,
  },
};
