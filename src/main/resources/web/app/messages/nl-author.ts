// What a facilitator sends back to those who make the cards.

const left = (n: number): string => (n === 1 ? "Je kunt nog één keer iets sturen." : `Je kunt nog ${n} keer iets sturen.`);

export const author = {
  title: "Terug naar de makers van de kaarten",
  why: "Laat hen weten welke kaarten werkten en welke niet. Alleen wat jij aanvinkt, gaat weg. Niets van wat jullie zeiden, kozen of opschreven gaat mee.",
  open: "Kies wat je stuurt",
  sent: "Verstuurd. Dank je wel: zo worden de kaarten beter.",
  left,
  noMore: "Je hebt drie keer iets gestuurd. Vaker kan niet.",
  cards: "Over welke kaarten wil je iets zeggen?",
  ownCases: "Wil je een eigen kaart meesturen?",
  ownCasesHint: "Haal er namen uit, en wat te herkennen is.",
  used: { discussed: "besproken", shown: "alleen in beeld", skipped: "overgeslagen" },
  minutes: (n: number): string => (n === 1 ? "1 minuut in beeld" : `${n} minuten in beeld`),
  verdict: (title: string) => `Wat vind je van ‘${title}’?`,
  verdicts: { unclear: "Onduidelijk", outdated: "Verouderd", good: "Goed" },
  noVerdict: "Geen oordeel",
  words: (title: string) => `Je eigen woorden over ‘${title}’`,
  wordsHint: "Het hoeft niet. Noem geen namen, en niet wat iemand zei.",
  caseTitle: "Titel van je kaart",
  caseText: "Tekst van je kaart",
  goes: "Dit gaat weg",
  nothing: "Nog niets. Vink eerst iets aan.",
  deck: (title: string, version: number) => `Kaartenset: ${title}, versie ${version}.`,
  ownCase: (title: string) => `Eigen kaart: ${title}`,
  never: "Er gaat geen naam en geen woord mee. De makers zien niet welke groep dit stuurde, en niet wat bij elkaar hoort.",
  submit: "Versturen",
  lacks: "Geef elke eigen kaart die je aanvinkt een titel en een tekst.",
  lost: "Versturen lukte niet. Wat je typte, staat er nog. Probeer het zo nog eens.",
};
