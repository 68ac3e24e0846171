// What groups sent back about a deck, for its editors.

const times = (n: number) => `${n} keer`;

export const feedback = {
  link: "Terug van de groepen",
  linkLong: (deck: string) => `Terug van de groepen: ${deck}`,
  title: (deck: string) => `Terug van de groepen: ${deck}`,
  intro:
    "Dit stuurden begeleiders na afloop terug over de kaarten. Je ziet niet welke groep het was, en niet wat bij elkaar hoort. Wat oud is, gaat vanzelf weg.",
  none: "Er kwam nog niets terug.",
  used: (discussed: number, shown: number, skipped: number): string =>
    [
      ...(discussed === 0 ? [] : [`${times(discussed)} besproken`]),
      ...(shown === 0 ? [] : [`${times(shown)} alleen in beeld`]),
      ...(skipped === 0 ? [] : [`${times(skipped)} overgeslagen`]),
    ].join(", "),
  minutes: (n: number) => (n === 1 ? "gemiddeld 1 minuut in beeld" : `gemiddeld ${n} minuten in beeld`),
  verdicts: (unclear: number, outdated: number, good: number): string =>
    [
      ...(unclear === 0 ? [] : [`${times(unclear)} onduidelijk`]),
      ...(outdated === 0 ? [] : [`${times(outdated)} verouderd`]),
      ...(good === 0 ? [] : [`${times(good)} goed`]),
    ].join(", "),
  verdict: { unclear: "onduidelijk", outdated: "verouderd", good: "goed" },
  version: (n: number) => `bij versie ${n}`,
  gone: "Deze kaart staat niet meer in de set.",
  remarks: (n: number) => (n === 1 ? "1 groep schreef hierover" : `${n} groepen schreven hierover`),
  ownCases: "Eigen kaarten van groepen",
  makeCard: "Maak er een kaart van",
  makeCardLong: (title: string) => `Maak er een kaart van: ${title}`,
  seeCard: "Naar de kaart",
  seeCardLong: (title: string) => `Naar de kaart: ${title}`,
  remove: "Verwijder",
  removeLong: (words: string) => `Verwijder: ${words}`,
  removeTitle: "Deze tekst verwijderen?",
  removeText: "De tekst gaat weg, voor iedereen die deze set maakt. De aantallen blijven.",
  removeConfirm: "Ja, verwijder",
  removed: "De tekst is verwijderd.",
};

export type FeedbackMessages = typeof feedback;
