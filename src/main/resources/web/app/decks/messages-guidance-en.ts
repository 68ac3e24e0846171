// What the editor's pages say of how long a deck takes, its e-learning, and tips for its facilitator.

import type { g as Dutch } from "./messages-guidance-nl";

export const g: typeof Dutch = {
  minutesHint: "In minutes, from 30 to 480. The runsheet follows, until the facilitator chooses something else. It may stay empty.",
  minutesWrong: "Type a number from 30 to 480, or nothing.",
  course: "Which e-learning is that?",
  courseHint: "Only fill in what you are sure of. Facilitators and participants see it.",
  courseName: "Name and provider",
  courseUrl: "Address",
  courseUrlHint: "Begins with https://. Leave it empty when it differs by organisation.",
  courseUrlWrong: "Give an address that begins with https://, without spaces, name or password.",
  courseMinutes: "Minutes",
  courseMinutesWrong: "Type a number from 1 to 600, or nothing.",
  courseFree: "Free of charge?",
  unknown: "I don’t know, or it differs",
  tips: (filled) => (filled === 0 ? "Tips at a step of the runsheet" : `Tips at a step of the runsheet (${filled})`),
  tipsHint: "The facilitator sees a tip at the step that it is about. Begin a line with ‘Say:’ for a sentence to say.",
  steps: {
    preparation: "Getting ready",
    welcome: "Welcome",
    rules: "House rules",
    start: "Starting the cards",
    "round-one": "First round",
    break: "Break",
    "round-two": "Second round",
    closing: "Closing",
  },
};
