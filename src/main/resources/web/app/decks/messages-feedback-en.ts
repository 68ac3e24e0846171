// What groups sent back about a deck, for its editors.

import type { FeedbackMessages } from "./messages-feedback-nl";

const times = (n: number) => (n === 1 ? "once" : `${n} times`);

export const feedback: FeedbackMessages = {
  link: "Back from the groups",
  linkLong: (deck) => `Back from the groups: ${deck}`,
  title: (deck) => `Back from the groups: ${deck}`,
  intro:
    "This is what facilitators sent back about the cards after a session. You do not see which group it was, or what belongs together. What is old goes by itself.",
  none: "Nothing has come back yet.",
  used: (discussed, shown, skipped) =>
    [
      ...(discussed === 0 ? [] : [`discussed ${times(discussed)}`]),
      ...(shown === 0 ? [] : [`only in view ${times(shown)}`]),
      ...(skipped === 0 ? [] : [`skipped ${times(skipped)}`]),
    ].join(", "),
  minutes: (n) => (n === 1 ? "in view for 1 minute on average" : `in view for ${n} minutes on average`),
  verdicts: (unclear, outdated, good) =>
    [
      ...(unclear === 0 ? [] : [`unclear ${times(unclear)}`]),
      ...(outdated === 0 ? [] : [`outdated ${times(outdated)}`]),
      ...(good === 0 ? [] : [`good ${times(good)}`]),
    ].join(", "),
  verdict: { unclear: "unclear", outdated: "outdated", good: "good" },
  version: (n) => `with version ${n}`,
  gone: "This card is not in the deck any more.",
  remarks: (n) => (n === 1 ? "1 group wrote about it" : `${n} groups wrote about it`),
  ownCases: "Groups’ own cards",
  makeCard: "Make it a card",
  makeCardLong: (title) => `Make it a card: ${title}`,
  seeCard: "To the card",
  seeCardLong: (title) => `To the card: ${title}`,
  remove: "Remove",
  removeLong: (words) => `Remove: ${words}`,
  removeTitle: "Remove this text?",
  removeText: "The text goes, for everybody who makes this deck. The numbers stay.",
  removeConfirm: "Yes, remove",
  removed: "The text has been removed.",
};
