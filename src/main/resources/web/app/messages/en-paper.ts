// The same texts in English.

import type { paper as nl } from "./nl-paper";

export const paper: typeof nl = {
  paper: {
    title: "Cards on paper",
    text: "Four cards on an A4, to cut out. In the order of this session, with the same numbers. The cards that you skip are left out. Both sides have the explanations on the back: print them two-sided.",
    two: "Both sides (PDF)",
    one: "Fronts (PDF)",
    fileTwo: "cards-with-explanations.pdf",
    fileOne: "cards.pdf",
    busy: "The cards are being made. That may take a moment.",
    done: "Ready. The cards are among your downloads.",
    failed: "Making the cards did not work. Try again.",
    runsheetText:
      "Each card has its text and its choices. At the end you find what to do when the technology fails, and a sheet to write down what you agree.",
    broken: "When the technology fails",
    brokenSteps: [
      "Can’t somebody see the card? Ask them to reload the page. Meanwhile read the card aloud, and keep talking.",
      "Does it say ‘No connection for a moment’? You need not do anything. The page keeps trying by itself, and everything comes back.",
      "Does the video call drop? Go to the place that you agreed on beforehand. Write the second link or the phone number here:",
      "Does nothing work at all? Go on with this paper. Read the card aloud, and read the choices with their letters.",
      "Let everybody choose at the same time, with their fingers: one finger for A, two for B.",
      "Keep a list of who wants to speak. Write agreements and questions on the sheet below, and put them into the session later.",
    ],
    forms: "What you agree",
    agreements: "Agreements",
    questions: "Open questions",
    people: "Score, and what each will do differently tomorrow",
    needs: "What we still need",
    what: "What",
    who: "Who",
    when: "When",
    name: "Name",
    grade: "Score",
    tomorrow: "What I will do differently tomorrow",
  },
};
