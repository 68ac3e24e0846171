// The report, and the session after it.

const cards = (n: number): string => (n === 1 ? "1 kaart" : `${n} kaarten`);

export const report = {
  report: {
    of: (title: string) => `Verslag: ${title}`,
    held: (date: string) => `Gehouden op ${date}.`,
    cards: (n: number, all: number) => `Besproken: ${n} van de ${all} kaarten.`,
    note: "Wie dit verslag bewaart of deelt, maakt er een stuk van de organisatie van. Daar kan iemand om vragen.",
    agreementsAs: { excel: "Afspraken als Excel", csv: "Afspraken als CSV" },
    sections: {
      agreements: "Wat we afspreken",
      questions: "Open vragen",
      needs: "Wat we nog nodig hebben",
      tomorrow: "Wat we morgen anders doen",
      grades: "Cijfer voor de sessie",
      cards: "Besproken kaarten",
      ownCards: "Eigen kaarten van deze sessie",
      previous: "Hoe het ging met de afspraken en vragen van vorige keer",
      shown: "Alleen getoonde kaarten",
      remaining: "Kaarten voor een volgende keer",
    },
    owner: (name: string) => `Pakt het op: ${name}`,
    due: (date: string) => `Terugkoppeling: ${date}`,
    card: (title: string) => `Kaart: ${title}`,
    became: { done: "gedaan", underway: "loopt nog", dropped: "vervallen", unknown: "niet besproken" },
    mark: { skipped: "overgeslagen", parked: "geparkeerd" },
    average: (average: number, count: number) =>
      `Gemiddeld een ${average.toFixed(1).replace(".", ",")}, uit ${count === 1 ? "1 cijfer" : `${count} cijfers`}.`,
    spread: (counts: string) => `Gegeven cijfers: ${counts}.`,
    times: (grade: string, n: number) => `${grade} (${n}×)`,
    remaining: cards,
    marked: (mark: string, titles: string) => `${mark[0]?.toUpperCase()}${mark.slice(1)}: ${titles}.`,
    showRemaining: "Welke zijn dat?",
    agreementsTitle: "Dit spraken jullie af",
    questionsTitle: "Deze vragen staan nog open",
  },
};

export const followUp = {
  followUp: {
    plan: "Plan een vervolg",
    why: (n: number): string => (n === 0 ? "Alle kaarten zijn besproken." : `Er zijn nog ${cards(n)} over.`),
    title: "Open een vervolgsessie",
    intro: (title: string, n: number) =>
      `Verder na ‘${title}’, met de ${cards(n)} die nog niet besproken ${n === 1 ? "is" : "zijn"}. De afspraken en open vragen van toen heb je bij de hand.`,
    introUnknown: "Verder met de kaarten die nog niet besproken zijn. De afspraken en open vragen van toen heb je bij de hand.",
    wordHint: "Het mag hetzelfde woord zijn, als de vorige sessie is afgelopen.",
    nothingLeft: "Alle kaarten van die sessie zijn al besproken. Open een nieuwe sessie met alle kaarten.",
    openNew: "Open een nieuwe sessie",
    taken: "Dit woord is nog in gebruik. Loopt de vorige sessie nog? Beëindig die eerst, of kies een ander woord.",
    gone: "De vorige sessie is gewist, of dit apparaat was daar geen begeleider. Je kunt wel een nieuwe sessie openen met alle kaarten.",
  },
};
