// What made-up colleagues are called and say: of no card in particular, as nobody knows which deck is practised with.

export const lines = {
  /** In the order of their parts in the script: lively, doubting, silent, late, and the one whose line drops. */
  names: ["Samira", "Joost", "Fatma", "Pieter", "Noor"],
  hello: ["Hoi allemaal!", "Ik ben er ook."],
  late: "Sorry, mijn vorige overleg liep uit. Waar zijn we?",
  lost: "Mijn verbinding viel even weg. Ik ben er weer.",
  aside: "Alleen voor jou: ik vind dit lastig om hardop te zeggen.",
  divided: "Oei, we zijn het echt niet eens.",
  /** Instead of a voice. */
  said: [
    "Ik twijfel. Het hangt ervan af wie dit leest.",
    "Bij ons ging dit vorige maand precies zo.",
    "Ik zou eerst iemand bellen.",
    "Dat zie ik anders. Juist dan moet je het delen.",
    "Mag ik aanvullen? Wat als een journalist ernaar vraagt?",
    "Eerlijk gezegd weet ik niet wat de regel is.",
    "Daar sluit ik me bij aan.",
    "Mag ik iets geks zeggen? Ik zou niets doen.",
  ],
  written: [
    "Ik ben bang dat ik iets verkeerd doe.",
    "Wie vraag ik dit eigenlijk?",
    "Gewoon doen, en het erbij zeggen.",
    "Ik zou willen dat we hier een afspraak over hadden.",
    "Voor mij is dit geen twijfel.",
  ],
  whys: [
    "Open gesprek, dat doen we te weinig.",
    "Ik weet nog niet wat ik morgen anders doe.",
    "Fijn dat het stil mocht zijn.",
    "Iets te kort.",
    "Herkenbaar!",
  ],
  tomorrow: "Ik vraag het voortaan eerst aan een collega.",
  agreement: "We bespreken elke maand één geval in het teamoverleg.",
  question: "Wie beslist als we er samen niet uitkomen?",
};
