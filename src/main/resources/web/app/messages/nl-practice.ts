// Oefenen: een sessie met verzonnen collega's.

export const practice = {
  strip: "Dit is een oefening. De vijf collega’s zijn verzonnen. Er blijft niets bewaard.",
  stripFew: "Dit is een oefening. De twee collega’s zijn verzonnen. Er blijft niets bewaard.",
  you: "Begeleider",
  act: "Laat een collega iets doen",
  stop: "Stop met oefenen",
  stopTitle: "Stoppen met oefenen?",
  stopText: "De oefening wordt meteen gewist.",
  endText: "Daarna zie je nog hoe een verslag eruitziet. Dan wordt alles gewist.",
  afterwards: "Zo ziet een verslag eruit. Dit verslag is verzonnen en wordt zo gewist.",
  primary: {
    vote: "Laat stemmen",
    reveal: "Toon de uitslag",
    again: "Stem nog een keer",
    think: "Begin een stil moment",
    texts: "Toon wat er staat",
    round: "Begin een rondje",
    pass: "Geef het woord door",
  },
};
