// The report in Frisian, and the session after it.

import type { followUp as nlFollowUp, report as nl } from "../nl-report";

const cards = (n: number): string => (n === 1 ? "1 kaart" : `${n} kaarten`);

export const report: typeof nl = {
  report: {
    of: (title) => `Ferslach: ${title}`,
    held: (date) => `Hâlden op ${date}.`,
    cards: (n, all) => `Besprutsen: ${n} fan de ${all} kaarten.`,
    note: "Wa't dit ferslach bewarret of dielt, makket der in stik fan de organisaasje fan. Dêr kin ien om freegje.",
    agreementsAs: { excel: "Ofspraken as Excel", csv: "Ofspraken as CSV" },
    sections: {
      agreements: "Wat wy ôfprate",
      questions: "Iepen fragen",
      needs: "Wat wy noch nedich hawwe",
      tomorrow: "Wat wy moarn oars dogge",
      grades: "Sifer foar de sesje",
      cards: "Besprutsen kaarten",
      ownCards: "Eigen kaarten fan dizze sesje",
      previous: "Hoe't it gie mei de ôfspraken en fragen fan de foarige kear",
      shown: "Kaarten dy't allinnich te sjen wiene",
      remaining: "Kaarten foar in oare kear",
    },
    owner: (name) => `Pakt it op: ${name}`,
    due: (date) => `Weromkeppeling: ${date}`,
    card: (title) => `Kaart: ${title}`,
    became: { done: "dien", underway: "rint noch", dropped: "ferfallen", unknown: "net besprutsen" },
    mark: { skipped: "oerslein", parked: "parkeard" },
    average: (average, count) =>
      `Trochinoar in ${average.toFixed(1).replace(".", ",")}, út ${count === 1 ? "1 sifer" : `${count} sifers`}.`,
    spread: (counts) => `Jûne sifers: ${counts}.`,
    times: (grade, n) => `${grade} (${n}×)`,
    remaining: cards,
    marked: (mark, titles) => `${mark[0]?.toUpperCase()}${mark.slice(1)}: ${titles}.`,
    showRemaining: "Hokker binne dat?",
    agreementsTitle: "Dit praten jim ôf",
    questionsTitle: "Dizze fragen steane noch iepen",
  },
};

export const followUp: typeof nlFollowUp = {
  followUp: {
    plan: "Plan in ferfolch",
    why: (n): string => (n === 0 ? "Alle kaarten binne besprutsen." : `Der binne noch ${cards(n)} oer.`),
    title: "Iepenje in ferfolchsesje",
    intro: (title, n) =>
      `Fierder nei ‘${title}’, mei de ${cards(n)} dy't noch net besprutsen ${n === 1 ? "is" : "binne"}. De ôfspraken en iepen fragen fan doe hasto by de hân.`,
    introUnknown: "Fierder mei de kaarten dy't noch net besprutsen binne. De ôfspraken en iepen fragen fan doe hasto by de hân.",
    wordHint: "It mei itselde wurd wêze, as de foarige sesje ôfrûn is.",
    nothingLeft: "Alle kaarten fan dy sesje binne al besprutsen. Iepenje in nije sesje mei alle kaarten.",
    openNew: "Iepenje in nije sesje",
    taken: "Dit wurd is noch yn gebrûk. Is de foarige sesje noch geande? Beëinigje dy earst, of kies in oar wurd.",
    gone: "De foarige sesje is wiske, of dit apparaat wie dêr gjin begelieder. Do kinst wol in nije sesje iepenje mei alle kaarten.",
  },
};
