// The same texts in English.

import type { closing as nl } from "./nl-closing";

export const closing: typeof nl = {
  closing: {
    steps: "Steps of the closing",
    name: {
      card: "Last card",
      grade: "Score",
      tomorrow: "Tomorrow",
      agreements: "Agreements",
      questions: "Questions",
      report: "Report",
      end: "End",
    },
    at: (index, count, name) => `Step ${index} of ${count}: ${name}`,
    next: (name) => `Next: ${name}`,
    previous: "Previous",
    previousLong: (name) => `Previous: ${name}`,
    cardHint: "Read the card aloud and talk about it briefly. It is the last one.",
    showCard: "Show the last card",
    cardNotShown: "The group does not see this card yet.",
    cardShown: "The group sees this card.",
    tomorrowHint: "Ask everybody for one thing. They write it on their own screens.",
    agreementsHint: "What do you agree on together? Say for each agreement who is taking it on.",
    questionsHint: "Who will find out, and when do you hear the answer?",
    chooseOwner: "Choose who will take this on, or when you will hear about it.",
    assign: "Save",
    assignFor: (text) => `Save who is taking this on: ${text}`,
    reveal: "Show all scores",
    again: "Start the scores again",
    againTitle: "Give scores again?",
    againText: "The scores and reasons that are there now will go. Everybody can then give a new score.",
    end: "End the session",
    readTitle: "Read the report together",
    revealTitle: "Show them already?",
    revealText: (missing): string =>
      missing === 1
        ? "1 person has not given a score yet. That is no longer possible once the scores are shown."
        : `${missing} people have not given a score yet. That is no longer possible once the scores are shown.`,
    endTitle: "Ready to end",
    endText: "Everyone sees that the session is over, and the word becomes free. You can still copy the report then.",
    endThanks: "Thank the group, and say who gets the report.",
    ready: "Everything is done.",
    notYet: "This is not done yet",
    gradesHidden: "The scores have not been shown yet. They are gone after the end.",
    noOwner: (n): string => (n === 1 ? "Nobody has taken on 1 open question yet." : `Nobody has taken on ${n} open questions yet.`),
    goTo: (name) => `Go to: ${name}`,
    toReport: "To the report",
  },

  report: {
    title: "Report",
    loading: "The report is being made…",
    failed: "We can’t load the report right now. Check your connection and try again.",
    retry: "Try again",
    notYours: "You get the report from your facilitator. The agreements can still be read in the session.",
    backToSession: "Back to the session",
    correct: "Back to correct it",
    live: "The session is still going on. The report follows what you write down.",
    take: "Save the report",
    copyMail: "Copy for your email",
    copyMarkdown: "Copy as Markdown",
    copied: "Copied. Paste the report into your email.",
    copiedMarkdown: "Copied.",
    others: "Other forms",
    copyFailed: "Copying does not work in this browser. Download the PDF instead.",
    download: { pdf: "Download the PDF", json: "Data as JSON", calendar: "Dates for your calendar" },
    noDates: "There are no dates in it yet.",
    ownTexts: "Put the texts of our own cards in the report too",
    record:
      "What you copy or download belongs to your organisation. It can be a government record that should be archived, and that people can ask for under the Open Government Act (Woo). Keep and share it as you do with other records.",
    own: "After that you only have what you copied or downloaded.",
    afterwards: "And after that",
    file: "report",
  },

  afterwards: {
    thanksLead: "Thank you for running this session. Copy the report for your email, and you are done.",
    erase: "Erase everything now",
    eraseTitle: "Erase everything now?",
    eraseText:
      "Everything in this session goes at once, including the chat and the report. The others can then no longer read the cards. You cannot undo this.",
    eraseConfirm: "Yes, erase everything",
  },
};
