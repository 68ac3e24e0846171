// What a facilitator sends back to those who make the cards.

import type { author as dutch } from "./nl-author";

const left = (n: number): string => (n === 1 ? "You can send something once more." : `You can send something ${n} more times.`);

export const author: typeof dutch = {
  title: "Back to the makers of the cards",
  why: "Tell them which cards worked and which did not. Only what you tick is sent. Nothing that anyone said, chose or wrote down is sent with it.",
  open: "Choose what to send",
  sent: "Sent. Thank you: this makes the cards better.",
  left,
  noMore: "You have sent something three times. More is not possible.",
  cards: "Which cards do you want to say something about?",
  ownCases: "Do you want to send a card of your own?",
  ownCasesHint: "Take out names, and what can be recognised.",
  used: { discussed: "discussed", shown: "only in view", skipped: "skipped" },
  minutes: (n) => (n === 1 ? "1 minute in view" : `${n} minutes in view`),
  verdict: (title) => `What do you think of ‘${title}’?`,
  verdicts: { unclear: "Unclear", outdated: "Outdated", good: "Good" },
  noVerdict: "No opinion",
  words: (title) => `Your own words about ‘${title}’`,
  wordsHint: "Only if you want to. No names please, and not what somebody said.",
  caseTitle: "Title of your card",
  caseText: "Text of your card",
  goes: "This will go",
  nothing: "Nothing yet. Tick something first.",
  deck: (title, version) => `Deck: ${title}, version ${version}.`,
  ownCase: (title) => `Card of your own: ${title}`,
  never: "No name and no word is sent with it. The makers do not see which group sent this, or what belongs together.",
  submit: "Send",
  lacks: "Give each card of your own that you tick a title and a text.",
  lost: "It could not be sent. What you typed is still there. Try again in a moment.",
};
