// What the editor's pages say of taking in files and lists of statements.

import type { TakeMessages } from "./messages-take-nl";

const cards = (n: number) => (n === 1 ? "1 card" : `${n} cards`);

export const take: TakeMessages = {
  open: "Import a file",
  title: "Import a file",
  intro: "Choose a file that you downloaded before, or got from somebody. Or fill in an empty Excel file. You see what changes first.",
  file: "File (Excel, CSV, YAML or JSON)",
  large: "This file is too large: 1 MB is the most.",
  faults: "This file is not right yet. Nothing has changed.",
  created: (key, n) => `This will be a new deck, ‘${key}’, with ${cards(n)}.`,
  changes: (key) => `This changes in the draft of ‘${key}’:`,
  nothing: (key) => `The deck ‘${key}’ is just like this already. Nothing changes.`,
  replacesDraft: "Note: changes that were not published yet are overwritten.",
  added: (n) => `${cards(n)} added`,
  changed: (n) => `${cards(n)} changed`,
  removed: (n) => `${cards(n)} removed`,
  fields: "Also changed",
  reordered: "The cards come in another order.",
  draftOnly: "Nothing is published yet: you do that yourself, once you have looked at it.",
  submit: "Import",
  meanwhile: "The deck has just changed. These are the differences with how it is now.",
  template: "Empty Excel file",
  templateFile: "deck-to-fill-in.xlsx",
  name: "Name of the deck",
  nameHint: "Only needed if the name is not in the file.",
  inOrder: "These are the cards:",
  faultCount: (n) => (n === 1 ? "This still needs mending:" : `These ${n} things still need mending:`),
  sheet: "Sheet",
  row: "Row",
  column: "Column",
  what: "What should change?",
  wholeRow: "whole row",
  exportExcel: "Download as Excel",
  exportCsv: "Download as CSV",

  paste: {
    open: "Paste statements",
    title: "Paste statements",
    intro:
      "Do you have a list of statements already, in Word for example? Paste it here. Each line becomes a card, with the choices Agree and Disagree. Bullets and numbers are removed.",
    list: "Statements, each on a line of its own",
    count: (n) => (n === 1 ? "1 line" : `${n} lines`),
    nameEmpty: "Give the deck a name.",
    listEmpty: "Paste or type at least one statement.",
    submit: "Make it a deck",
    after: "You then see the cards as a draft. Nothing is published yet.",
  },
};
