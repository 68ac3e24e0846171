// The same texts in English.

import type { cockpit as nl } from "./nl-cockpit";

const cards = (positions: readonly number[]): string =>
  positions.length === 1 ? `card ${positions[0]}` : `cards ${positions.slice(0, -1).join(", ")} and ${positions.at(-1)}`;
const votes = (n: number): string => (n === 1 ? "1 vote" : `${n} votes`);

export const cockpit: typeof nl = {
  clock: "The time is",

  menu: "Session",
  more: "More",
  moreTitle: "More for this card",

  now: {
    next: (title) => `Next: ${title}`,
    previous: "Previous step",
    start: "Start the cards",
    last: {
      ask: "What became of last time?",
      share: "Show this to everyone",
      unshare: "Stop showing this",
      shared: "Everybody sees this.",
      mark: (state, text) => `${{ done: "Done", underway: "On its way", dropped: "Dropped" }[state]}: ${text}`,
      marks: { done: "Done", underway: "On its way", dropped: "Dropped" },
    },
    todo: "What you do",
    say: "What you could say",
    share: "Link and word",
    copyShare: "Copy link and word",
    prepare: "Back to the preparation",
    goOn: (title) => `Carry on at: ${title}`,
  },

  card: {
    ask: "Follow up",
    after: (position, title, kind) => `Up next: card ${position}, ${title} (${kind.toLowerCase()})`,
    skipping: (positions) => `You skip ${cards(positions)}.`,
    skipped: (positions) => `Skipped: ${cards(positions)}.`,
    back: "Back",
    toBreak: "To the break",
    toClosing: "To the closing",
    vote: "Vote",
    voteLong: "Vote: let the group choose",
    written: "Written down at this card",
    hands: (count) => (count === 1 ? "1 hand" : `${count} hands`),
    handsHere: "To the hands",
  },

  together: {
    think: (minutes) => `Quiet moment, ${minutes} minutes`,
    round: "Round: everybody gets a turn",
    endRound: "Stop the round",
    thinkFor: "Is it silent? First everybody writes for themselves, then you talk.",
    roundFor: "Do the same people keep talking? This gives everybody the floor once.",
  },

  vote: {
    first: "Choose first, then talk: press Vote.",
    again: "Choose once more after the talk: who moved?",
    elsewhere: (position, n) => `The vote on card ${position} is still open (${n === 0 ? "no votes" : votes(n)}).`,
    closeElsewhere: "Close it",
  },

  begin: {
    with: {
      vote: "Begin with a vote: everybody chooses first, then you talk.",
      think: "Begin with a quiet moment: everybody writes first.",
      round: "Begin with a round: everybody gets a turn.",
    },
    how: { vote: "Press Vote.", think: "Press More.", round: "Press More." },
    here: "The talk at this card best begins like this.",
  },

  twist: {
    how: "To show the group one, press More.",
    what: "Do you all agree too soon? Change the case.",
  },

  ownCard: {
    open: "A card of our own",
    what: "Does somebody bring a case of their own? Make it a card.",
    title: "A card of our own",
    intro: "It comes after the last card. Everybody in this session can see it. The report has its title only.",
    kind: "What kind of card is it?",
    heading: "Title",
    text: "Text on the card",
    choices: "Choices, each on a line of its own",
    choicesHint: "Two to six, or none. A dilemma needs them.",
    add: "Add it",
    addAndShow: "Add it and show it",
    full: "This session already has ten cards of its own. There is no room for more.",
    lacks: {
      title: "Give the card a title.",
      text: "Write the text of the card.",
      choices: "Give two to six different choices, or none. A dilemma always has them.",
    },
  },

  pause: {
    roundTwo: "On to round two",
    goOn: (title) => `On to: ${title}`,
    end: "On with the cards",
    start: "Break",
    orUntil: "Or: what time do you carry on?",
    startUntil: "Break until this time",
    move: "Another time",
    more: "5 minutes longer",
    badTime: "Choose a time within four hours from now.",
  },

  filling: {
    nearly: (percent) => `This session is ${percent}% full. When it is full, participants can do nothing more.`,
    full: "This session is full. Participants can do nothing more. You can go on for a while.",
    advice: "Round off and end the session: the report stays. Or remove messages that are not needed.",
  },

  said: {
    joined: (name) => `${name} is in.`,
    step: (title) => `Now: ${title}.`,
    leftBehind: (position) => `Choosing at card ${position} is still open.`,
  },

  people: {
    elearning: "did the e-learning",
    notPledged: "not confirmed yet",
    onSiteName: (name: string) => `On site: ${name}`,
    remove: "Remove",
    removeName: (name) => `Remove ${name}`,
    removeTitle: (name) => `Remove ${name}?`,
    removeText: (name) =>
      `${name} can then no longer follow the session. Anyone who still knows the word can come back in. Don’t want that? Close the door too.`,
    withLines: "And everything they wrote",
    withLinesHint: "Their messages in the chat, and every outcome that only they wrote down. You cannot undo this.",
    andLock: "And close the door",
    andLockHint: "Then nobody else can come in with the word, this person included. You can open the door again later.",
    removeConfirm: "Yes, remove",
    manage: "Manage",
    manageLong: "Manage: who is here, and hands",
    looking: (position) => `looking at card ${position}`,
  },

  key: {
    title: "Key",
    hidden: "The key is hidden. Sharing your screen? Stop that first.",
    show: "Show the key",
    hide: "Hide the key",
  },

  remote: {
    title: "Phone as a remote control",
    why: "Scan this code with your phone. Then you lead the session there too, for instance while your screen is on the projector.",
    hidden: "Whoever scans this code can lead the session. Are you sharing your screen? Stop that first.",
    show: "Show the QR code",
    label: "QR code to lead the session on your phone",
    notHere: "This device does not know the word or the key. Type them on your phone itself.",
  },

  tools: {
    test: "Network test",
    guide: "Guide for facilitators",
    help: "Help",
  },

  invitation: {
    title: "Invite your colleagues",
    label: "Text for the chat of Teams or Webex",
    text: (link, word) => `We are going to discuss cards together. Join here: ${link}\nThe word is: ${word}`,
    copy: "Copy the text",
    copied: "Copied",
    copyFailed: "Copying does not work in this browser. The text is selected: copy it with Ctrl+C.",
    copyKey: "Copy the key",
    print: "Print",
    unknown: "This device does not know the word. Check the device you opened the session on.",
  },

  hands: {
    callShort: "Floor",
  },

  houseRules: {
    change: "Change the house rules",
    rule: (n) => `Rule ${n}`,
    up: (n) => `Move rule ${n} up`,
    down: (n) => `Move rule ${n} down`,
    remove: (n) => `Remove rule ${n}`,
    add: "Add a rule",
    save: "Save the house rules",
    empty: "Write at least one rule.",
    changedTitle: "Another facilitator has just changed the house rules",
    takeTheirs: "Take this list",
    keepMine: "Keep my list",
  },

  factsheet: {
    share: "Share the factsheet",
    unshare: "Stop sharing",
    unshareLong: "Stop sharing the factsheet",
    sharing: "Everybody has the factsheet with the card now.",
  },
};
