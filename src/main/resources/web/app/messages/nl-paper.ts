// Cards on paper, and what only the printed runsheet says: what a facilitator reads.

export const paper = {
  paper: {
    title: "Kaarten op papier",
    text: "Vier kaarten op een A4, om uit te snijden. In de volgorde van deze sessie, met dezelfde nummers. De kaarten die je overslaat, zitten er niet bij. Kies je beide kanten? Dan staat de uitleg achterop: druk ze dubbelzijdig af.",
    two: "Beide kanten (PDF)",
    one: "Voorkanten (PDF)",
    fileTwo: "kaarten-met-uitleg.pdf",
    fileOne: "kaarten.pdf",
    busy: "De kaarten worden gemaakt. Dat kan even duren.",
    done: "Klaar. De kaarten staan bij je downloads.",
    failed: "De kaarten maken is niet gelukt. Probeer het nog een keer.",
    runsheetText:
      "Bij elke kaart staan de tekst en de keuzes. Achteraan vind je wat je doet als de techniek het niet doet, en een blad om afspraken op te schrijven.",
    broken: "Als de techniek het niet doet",
    brokenSteps: [
      "Ziet iemand de kaart niet? Laat die de pagina opnieuw laden. Lees ondertussen de kaart voor, en praat door.",
      "Staat er ‘Even geen verbinding’? Je hoeft niets te doen. De pagina probeert het vanzelf opnieuw, en alles komt terug.",
      "Valt het videogesprek weg? Ga naar de plek die je vooraf afsprak. Schrijf hier de tweede link of het telefoonnummer op:",
      "Doet niets het meer? Ga verder met dit papier. Lees de kaart voor, en lees de keuzes voor met hun letter.",
      "Laat iedereen tegelijk kiezen, met de vingers: één vinger voor A, twee voor B.",
      "Houd zelf bij wie er wil praten. Schrijf afspraken en vragen op het blad hieronder, en zet ze later in de sessie.",
    ],
    forms: "Wat jullie afspreken",
    agreements: "Afspraken",
    questions: "Open vragen",
    people: "Cijfer, en wat ieder morgen anders doet",
    needs: "Wat we nog nodig hebben",
    what: "Wat",
    who: "Wie",
    when: "Wanneer",
    name: "Naam",
    grade: "Cijfer",
    tomorrow: "Wat ik morgen anders doe",
  },
};
