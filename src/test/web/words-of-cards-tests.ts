// What a vote offers in the words of its card, and how many answers a group is waiting for.

import { twistsLeft, withOwn } from "../../main/resources/web/app/room/added-cards";
import { nameOf } from "../../main/resources/web/app/room/display-names";
import { expectedGrades, expectedVotes } from "../../main/resources/web/app/room/grade-count";
import type { Card, Vote } from "../../main/resources/web/app/room/protocol";
import { hasChoices, letterOf, wordsOf } from "../../main/resources/web/app/room/vote-options";
import { t } from "../../main/resources/web/app/messages/i18n";
import { equal, isTrue } from "./check";
import { member, Told } from "./told";

const card = (position: number, more: Partial<Card> = {}): Card => ({
  position,
  key: `k${position}`,
  kind: "statement",
  title: "",
  text: "",
  ...more,
});

const KEYS = ["first", "second", "third", "fourth", "fifth", "sixth"];
const NUMBERED = card(1, { choices: ["een", "twee", "drie", "vier", "vijf", "zes"] });
const PLAIN = card(2);
const vote: Vote = { position: 1, options: [], round: 1, votes: 0, voters: 0 };

export const wordsOfCardsTests: Record<string, () => void> = {
  "rule 12.8: a choice has its letter and its words": () => {
    equal(
      KEYS.map((key) => letterOf(NUMBERED, key) + wordsOf(NUMBERED, { key, label: "" })),
      ["Aeen", "Btwee", "Cdrie", "Dvier", "Evijf", "Fzes"],
      "six choices",
    );
    const two = card(3, { choices: ["Openbaar", "Niet"] });
    equal(
      ["agree", "disagree", "neutral", "third"].map((key) => letterOf(two, key)),
      ["A", "B", undefined, undefined],
      "a statement with two",
    );
    equal(wordsOf(two, { key: "agree", label: "" }), "Openbaar", "the card's own words");
    equal(wordsOf(two, { key: "neutral", label: "" }), t.vote.option.neutral, "and ours for what it does not say");
  },

  "rule 12.1: without choices the words are ours, in the language of the page": () => {
    const { first, second, neutral } = t.vote.option;
    equal(
      ["agree", "disagree", "neutral", "maybe"].map((key) => wordsOf(PLAIN, { key, label: "misschien" })),
      [first, second, neutral, "misschien"],
      "words",
    );
    equal(letterOf(PLAIN, "agree"), undefined, "and without a letter");
  },

  "rule 12.1: there is nothing to choose on a question without choices": () => {
    equal(
      [hasChoices(PLAIN), hasChoices({ kind: "question" }), hasChoices({ kind: "question", choices: ["a", "b"] })],
      [true, false, true],
      "to choose",
    );
  },

  "rule 12.12: votes are expected of participants who are online, by the people at their device": () => {
    const members = [member("kim", { role: "facilitator" }), member("anna"), member("bilal", { online: false }), member("chris")];
    const expected = (more: Partial<Vote>, role: "facilitator" | "participant" = "facilitator", all = members) =>
      expectedVotes(new Told({ members: all }, role).state, { ...vote, ...more });
    equal(expected({}), 2, "participants");
    equal(expected({ own: "agree" }), 3, "and the facilitator who voted");
    equal(expected({ own: "agree" }, "participant"), 2, "a participant is counted already");
    equal(expected({ votes: 5 }), 5, "as many as were given at least");
    const table = [member("kim", { role: "facilitator", onSite: 4 }), member("anna", { onSite: 3 }), member("bilal")];
    equal([expected({}, "facilitator", table), expected({ own: "agree" }, "facilitator", table)], [8, 8], "tables");
    const near = [member("kim", { role: "facilitator", onSite: 1 }), member("anna")];
    equal([expected({}, "facilitator", near), expected({ own: "agree" }, "facilitator", near)], [1, 2], "a device of one's own");
  },

  "rule 14.6: a table gives one grade together": () => {
    const members = [
      member("kim", { role: "facilitator" }),
      member("anna", { onSite: 5 }),
      member("bilal"),
      member("dirk", { online: false }),
    ];
    const expected = (grades: object) => expectedGrades(new Told({ members, grades: { grades: 0, ...grades } }, "facilitator").state);
    equal(expected({}), 2, "a table and a participant");
    equal(expected({ own: { grade: 7, why: "" } }), 3, "and the facilitator's own");
    equal(expected({ grades: 4 }), 4, "as many as were given at least");
  },

  "rule 33.1: what-ifs that are left keep their numbers": () => {
    const twisted = card(2, { twists: ["een", "twee", "drie"] });
    equal(
      twistsLeft(twisted, { "1": ["een"], "2": ["twee"] }),
      [
        { index: 1, text: "een" },
        { index: 3, text: "drie" },
      ],
      "left",
    );
    equal([twistsLeft(twisted, {}).length, twistsLeft(PLAIN, {})], [3, []], "all, and of a card without");
  },

  "rule 33.2: own cards come after those of the deck, once": () => {
    const deck = [card(1), card(2)];
    const own = [card(3), card(4)];
    equal(withOwn(deck, own), [...deck, ...own], "added");
    equal(withOwn([...deck, card(3)], own), [...deck, card(3), card(4)], "what was fetched since");
    isTrue(withOwn(deck, []) === deck && withOwn([...deck], own.slice(2)).length === 2, "none");
    const nothing: Card[] = [];
    isTrue(withOwn(nothing, own) === nothing, "before the cards are there");
    const whole = [...deck, ...own];
    isTrue(withOwn(whole, own) === whole, "the very same when all are there");
  },

  "whoever left is somebody": () => {
    const names = new Map([["anna", "Anna (2)"]]);
    equal([nameOf(names, "anna"), nameOf(names, "gone")], ["Anna (2)", t.people.stranger], "names");
  },
};
