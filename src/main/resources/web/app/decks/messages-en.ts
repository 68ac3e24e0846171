// The editor's pages, where decks are made: nobody else loads this.

import { card, facts } from "./messages-card-en";
import { g } from "./messages-guidance-en";
import type { DeckMessages } from "./messages-nl";

const times = (n: number, one: string, more: string) => (n === 1 ? `1 ${one}` : `${n} ${more}`);
const cards = (n: number) => times(n, "card", "cards");

export const decks: DeckMessages = {
  title: "Decks",
  intro: "Here you make and change the cards that a group talks about.",
  broken: "Something went wrong. Try again in a moment.",
  unreachable: "There is no connection right now. Try again in a moment.",
  noDeck: "This deck is not there (any more).",
  toList: "All decks",
  again: "Try again",

  signIn: {
    title: "Manage decks",
    intro: "This part is for editors, who make the cards. Do you want to take part in a session? You don’t have to sign in for that.",
    toStart: "To a session",
    credential: "Access code",
    hint: "You got it from your administrator. We remember it until you close this window.",
    submit: "Sign in",
    empty: "Type the access code.",
    wrong: "This access code is not right. Check it, or ask your administrator.",
    account: "Sign in with your account",
    or: "Or with an access code",
    failed: "Signing in at your organisation did not work. Try again.",
    out: "Sign out",
    again: "Sign in again. What you typed will be there.",
  },

  list: {
    count: cards,
    version: (n) => `Version ${n}`,
    unpublished: "Not published yet",
    draft: "Changed, not published yet",
    changed: (day) => `Changed on ${day}`,
    languages: { nl: "Dutch", en: "English", fr: "French", de: "German", fy: "Frisian", pap: "Papiamento" },
    edit: "Edit",
    editLong: (title) => `Edit ${title}`,
    versions: "Versions",
    versionsLong: (title) => `Versions of ${title}`,
    more: "More",
    moreLong: (title) => `More about ${title}`,
    copy: "Make a copy",
    exportYaml: "Download as YAML",
    exportJson: "Download as JSON",
    remove: "Delete",
    removeTitle: (title) => `Delete ‘${title}’?`,
    removeText:
      "The deck leaves every list, and what was not published yet is gone. Sessions that are open go on. Save a file first if you want the deck back later.",
    removeConfirm: "Yes, delete",
    removed: (title) => `‘${title}’ was deleted.`,
    meanwhile: "Somebody has just changed this deck. Look at what changed first.",
    none: "There are no decks yet. Make one, or import a file.",
  },

  create: {
    open: "New deck",
    title: "New deck",
    name: "What is the deck called?",
    nameHint: "Facilitators see this name when they open a session.",
    nameEmpty: "Give the deck a name.",
    from: "What do you start with?",
    empty: "An empty deck",
    copyOf: (title) => `A copy of ‘${title}’`,
    language: "In which language are the cards?",
    key: "Short name",
    keyHint: "The deck’s name in addresses and files. The short name always stays the same.",
    submit: "Make the deck",
    taken: "There is a deck with this short name already. Choose another name.",
    untitled: "deck",
  },

  fields: {
    title: "Title",
    description: "Description",
    language: "Language",
    asOf: "Facts checked on",
    minutes: "How long does a session take?",
    eLearning: "E-learning beforehand",
    course: "Which e-learning",
    factsheet: "Factsheet",
    runsheet: "Tips for the facilitator",
    tips: "Tips at a step",
    kind: "Kind",
    practice: "Practice card",
    place: "Closing card",
    text: "Text",
    choices: "Choices",
    explanation: "Explanation",
    paragraph: "Paragraph of the factsheet",
    begin: "Beginning of the talk",
    ask: "Follow-up question",
    themes: "Themes",
    sensitivity: "Sensitivity",
    facts: "Sources",
    twists: "But what if",
    cards: "Cards",
    key: "Short name",
  },

  values: { true: "yes", false: "no", last: "yes", normal: "no", "": "(empty)" },

  status: {
    loading: "Loading…",
    saved: "Saved",
    typing: "Not saved yet",
    saving: "Saving…",
    unfinished: (n) =>
      n === 0 ? "Saved, except for what is still empty" : `Saved, except for ${cards(n)} that ${n === 1 ? "is" : "are"} not finished`,
    offline: "No connection. Your text is safe on this device, and will be saved by itself.",
    refused: "Not saved yet: something is not right.",
    conflict: "Not saved yet: choose first which text stays.",
    "signed-out": "Not saved yet: you are no longer signed in.",
    gone: "Not saved yet: the deck was deleted.",
    blocked: "Not saved yet: something on your network stops it. Your text is safe on this device. Ask your administrator for help.",
  },
  joined: "A colleague changed this deck too. Both your changes are in it.",
  goneText: "Somebody deleted this deck. What you see here is still there. You can make the deck again.",
  restore: "Make the deck again",

  deck: {
    about: "About this deck",
    cards: "Cards",
    partsLabel: "Parts of this deck",
    untitled: "No title yet",
    unfinished: "Not finished",
    add: "New card",
    added: "A card was added. Type its title.",
    backToCards: "To all parts",
    toVersions: "Versions and publishing",
    paper: "Cards on paper",
    paperText: "Four cards on an A4, as they are saved now. Both sides have the explanations on the back: print them two-sided.",
    paperTwo: "Both sides (PDF)",
    paperOne: "Fronts (PDF)",
    paperBusy: "The cards are being made. That may take a moment.",
    paperDone: "Ready. The cards are among your downloads.",
    order:
      "Practice cards come first in a session, in this order. Closing cards come last. The session’s word shuffles the other cards: their order here is for yourself only.",
    noCards: "There are no cards yet.",
    titleHint: "What facilitators call the deck.",
    descriptionHint: "What is the deck about? Explain abbreviations here.",
    asOfHint: "Are there facts in it? Then tell when you checked them. Otherwise leave this empty.",
    eLearning: "Ask everybody to do an e-learning beforehand",
    eLearningHint: "The invitation and the facilitator's checklist will say so. Everybody can tell that they have done it.",
    factsheetHint: "For everyone. What do people need to know to join the talk? Leave it empty when no facts are needed.",
    runsheetHint:
      "About the whole deck: how do you use it? The facilitator reads this in the preparation. The runsheet with steps and times comes by itself.",
    keyHint: "The short name of the deck always stays the same.",
  },

  card,
  facts,
  g,

  markdown: {
    preview: (what) => `What it looks like: ${what.toLowerCase()}`,
    stale: "The preview catches up as soon as your text is saved.",
    empty: "Nothing written yet.",
    help: "Markup",
    helpText:
      "Put ## before a heading, - before a line of a list, and ** around bold words. A link is written like this: [text](https://address). An empty line begins a new paragraph.",
  },

  plain: {
    title: "Writing tips",
    intro: "Short sentences and everyday words read easily. These are tips; you decide.",
    none: "Nothing to remark: short sentences, everyday words.",
    long: (n) => `A long sentence: ${n} words. Can you cut it in two?`,
    instead: (word, other) => `‘${word}’: rather ‘${other}’?`,
    tooLong: (n, most) => `This is ${n} words. Mostly ${most} are enough.`,
  },

  conflict: {
    title: "You both changed the same",
    intro:
      "A colleague changed this deck while you were at work. Choose for each text which one stays. Nothing is lost; what you don’t choose you can copy first.",
    left: (n) => `${n} left to choose.`,
    mine: "Your text",
    theirs: "Your colleague’s text",
    keepMine: "Keep mine",
    takeTheirs: "Take my colleague’s",
    deckField: (field) => `${field} of the deck`,
    cardField: (field, card) => `${field} of card ‘${card}’`,
    card: (card) => `Card ‘${card}’`,
    removed: "(deleted)",
  },

  versions: {
    title: (deck) => `Versions of ‘${deck}’`,
    toDeck: "Back to editing",
    draft: "The draft",
    draftText: (version) =>
      version === undefined
        ? "This deck was never published. Only editors see it."
        : `This has changed since version ${version}. Only editors see it.`,
    open: "Open a session",
    upToDate: (version) => `There is nothing to publish: version ${version} is the latest.`,
    noCards: "There are no cards in it yet. Make one first.",
    publish: (version) => `Publish as version ${version}`,
    publishTitle: (version) => `Publish version ${version}?`,
    publishText: (summary) =>
      `${summary} Whoever opens a session after this gets the new version. Sessions that are open keep their own. A version can’t be changed any more; you can always make a next one.`,
    publishConfirm: "Yes, publish",
    published: (version) => `Version ${version} was published.`,
    meanwhile: "The draft has just changed. Below is how it is now; look at it, and try again then.",
    unsaved: "There is something on this device that was not saved, such as a card that is not finished. It will not be part of this.",
    restore: "Put back",
    restoreLong: (version) => `Put back: version ${version}`,
    restoreTitle: (version) => `Put back version ${version}?`,
    restoreText: "The deck becomes as it was in that version, as a draft. Nothing changes for others until you publish.",
    restoreLoses: "Changes that were not published yet are gone then.",
    restoreConfirm: "Yes, put it back",
    restored: (version) => `The deck is as it was in version ${version}.`,
    summary: (added, changed, removed, other) => {
      const parts = [
        added > 0 ? `${cards(added)} added` : "",
        changed > 0 ? `${cards(changed)} changed` : "",
        removed > 0 ? `${cards(removed)} removed` : "",
      ].filter(Boolean);
      return parts.length > 0
        ? `${parts.join(", ")}.`
        : other
          ? "The cards stay as they are; the rest of the deck changes."
          : "Nothing changes.";
    },
    history: "Published",
    none: "No versions yet.",
    publishedAt: (when, n) => `${when}, ${cards(n)}`,
    compare: "Compare two versions",
    from: "From",
    to: "To",
    option: (version) => `Version ${version}`,
    optionDraft: "The draft",
    show: "Show the difference",
    files: "As a file",
    filesText:
      "Take the deck with you, share it with another organisation, or keep it. The file holds everything you write here, and no names.",
  },

  difference: {
    same: "There is no difference.",
    about: "About the deck",
    added: "New card",
    removed: "Card gone",
    changed: "Card changed",
    reordered: "The cards come in another order.",
    addedWord: "added:",
    removedWord: "removed:",
    legend: "Struck through is gone, underlined is new.",
  },
};
