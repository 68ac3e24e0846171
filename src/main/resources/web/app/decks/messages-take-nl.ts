// What the editor's pages say of taking in files and lists of statements.

const cards = (n: number) => (n === 1 ? "1 kaart" : `${n} kaarten`);

export const take = {
  open: "Lees een bestand in",
  title: "Lees een bestand in",
  intro:
    "Kies een bestand dat je eerder hebt gedownload, of dat je van een ander kreeg. Of vul een leeg Excel-bestand in. Je ziet eerst wat er verandert.",
  file: "Bestand (Excel, CSV, YAML of JSON)",
  large: "Dit bestand is te groot: 1 MB is het meest.",
  faults: "Dit bestand klopt nog niet. Er is niets veranderd.",
  created: (key: string, n: number) => `Dit wordt een nieuwe kaartenset, ‘${key}’, met ${cards(n)}.`,
  changes: (key: string) => `Dit verandert er in het concept van ‘${key}’:`,
  nothing: (key: string) => `De kaartenset ‘${key}’ is al precies zo. Er verandert niets.`,
  replacesDraft: "Let op: wijzigingen die nog niet gepubliceerd zijn, worden overschreven.",
  added: (n: number) => `${cards(n)} erbij`,
  changed: (n: number) => `${cards(n)} gewijzigd`,
  removed: (n: number) => `${cards(n)} weg`,
  fields: "Ook gewijzigd",
  reordered: "De kaarten staan in een andere volgorde.",
  draftOnly: "Er wordt nog niets gepubliceerd: dat doe je zelf, als je het hebt bekeken.",
  submit: "Neem dit over",
  meanwhile: "De kaartenset is net veranderd. Dit zijn de verschillen met hoe hij nu is.",
  template: "Leeg Excel-bestand",
  templateFile: "kaartenset-invullen.xlsx",
  name: "Naam van de kaartenset",
  nameHint: "Alleen nodig als de naam niet in het bestand staat.",
  inOrder: "Dit zijn de kaarten:",
  faultCount: (n: number) => (n === 1 ? "Dit moet je nog verbeteren:" : `Deze ${n} dingen moet je nog verbeteren:`),
  sheet: "Blad",
  row: "Rij",
  column: "Kolom",
  what: "Wat moet er anders?",
  wholeRow: "hele rij",
  exportExcel: "Download als Excel",
  exportCsv: "Download als CSV",

  paste: {
    open: "Plak stellingen",
    title: "Plak stellingen",
    intro:
      "Heb je al een lijst met stellingen, bijvoorbeeld in Word? Plak hem hier. Elke regel wordt een kaart, met de keuzes Eens en Oneens. Opsommingstekens en nummers halen we weg.",
    list: "Stellingen, elke op een eigen regel",
    count: (n: number) => (n === 1 ? "1 regel" : `${n} regels`),
    nameEmpty: "Geef de kaartenset een naam.",
    listEmpty: "Plak of typ minstens één stelling.",
    submit: "Maak de kaartenset",
    after: "Je ziet de kaarten daarna als concept. Er wordt nog niets gepubliceerd.",
  },
};

export type TakeMessages = typeof take;
