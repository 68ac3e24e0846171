// The quiet moment: everybody thinks and writes for themselves.

export const moment = {
  title: "Stil moment",
  until: (time: string, there: string) => `tot ${time} uur${there}`,
  count: (written: number, of: number) => `${written} van ${of} ${written === 1 ? "schreef" : "schreven"}`,
  label: "Wat denk jij?",
  hint: "Schrijf voor jezelf. Straks zien jullie alles samen, zonder namen. Het hoeft niet.",
  empty: "Schrijf eerst iets op.",
  save: "Klaar",
  yours: "Jij schreef: ",
  saved: "Alleen jij ziet dit nog. Je kunt het nog veranderen.",
  change: "Wijzig",
  withdraw: "Trek in",
  reveal: "Toon wat er staat",
  stop: "Stop zonder te tonen",
  texts: "Dit schreven jullie",
  textsHint: "Zonder namen, op alfabet. Dit komt niet in het verslag, behalve wat jullie noteren.",
  noteLong: (text: string) => `Noteer: ${text}`,
  clear: "Haal dit weg",
};
