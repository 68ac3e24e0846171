// The quiet moment in Frisian.

import type { moment as dutch } from "../nl-moment";

export const moment: typeof dutch = {
  title: "Stil momint",
  until: (time, there) => `oant ${time} oere${there}`,
  count: (written, of) => `${written} fan ${of} ${written === 1 ? "skreau" : "skreaunen"}`,
  label: "Wat tinksto?",
  hint: "Skriuw foar dysels. Aanst sjogge jim alles tegearre, sûnder nammen. It hoecht net.",
  empty: "Skriuw earst wat op.",
  save: "Klear",
  yours: "Do skreaust: ",
  saved: "Allinnich do sjochst dit noch. Do kinst it noch feroarje.",
  change: "Feroarje",
  withdraw: "Lûk yn",
  reveal: "Lit sjen wat der stiet",
  stop: "Hâld op sûnder te toanen",
  texts: "Dit skreaunen jim",
  textsHint: "Sûnder nammen, op alfabet. Dit komt net yn it ferslach, útsein wat jim notearje.",
  noteLong: (text) => `Notearje: ${text}`,
  clear: "Helje dit wei",
};
