// The quiet moment in English.

import type { moment as dutch } from "./nl-moment";

export const moment: typeof dutch = {
  title: "Quiet moment",
  until: (time, there) => `until ${time}${there}`,
  count: (written, of) => `${written} of ${of} have written`,
  label: "What do you think?",
  hint: "Write for yourself. Later you all see everything together, without names. You don't have to.",
  empty: "Write something first.",
  save: "Done",
  yours: "You wrote: ",
  saved: "Only you can see this for now. You can still change it.",
  change: "Change",
  withdraw: "Withdraw",
  reveal: "Show what was written",
  stop: "Stop without showing",
  texts: "What you wrote",
  textsHint: "Without names, in alphabetical order. None of it is in the report, except what you note.",
  noteLong: (text) => `Note: ${text}`,
  clear: "Take this away",
};
