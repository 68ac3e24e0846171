// Which cards a facilitator chooses, and what that asks of the room.

import { markings, someOf, taking, themesOf, toChooseFrom, unmarkings } from "../../main/resources/web/app/room/card-choice";
import type { Sensitivity } from "../../main/resources/web/app/room/deck-protocol";
import type { Card, Kind, Mark } from "../../main/resources/web/app/room/protocol";
import { equal } from "./check";

function card(position: number, kind: Kind, themes: string[] | undefined, more: Partial<Card> = {}): Card {
  return { position, key: `k${position}`, kind, title: String(position), text: "", ...(themes === undefined ? {} : { themes }), ...more };
}

const close = (sensitivity: Sensitivity) => ({ sensitivity });

const CARDS = [
  card(1, "statement", ["Gewoon"], { practice: true }),
  card(2, "statement", ["Chat"], close("high")),
  card(3, "statement", ["Chat"]),
  card(4, "statement", ["Chat"]),
  card(5, "dilemma", ["Chat", "Mens"], close("medium")),
  card(6, "question", ["Mens"], close("low")),
  card(7, "dilemma", ["Rapport"]),
  card(8, "question", ["Gewoon"], { place: "last" }),
  card(9, "question", undefined),
];

const positions = (cards: readonly { position: number }[]) => cards.map((one) => one.position);

export const cardChoiceTests: Record<string, () => void> = {
  "rule 39.8: practice, the end and the room's own are no choice": () => {
    equal(positions(toChooseFrom(CARDS)), [2, 3, 4, 5, 6, 7], "to choose from");
  },

  "rule 39.8: some cards are of many themes and kinds, and none that may hurt": () => {
    equal(positions(someOf(CARDS, 3)), [3, 6, 7], "one of each theme and kind");
    equal(positions(someOf(CARDS, 4)), [3, 4, 6, 7], "and then what is least alike");
    equal(positions(someOf(CARDS, 20)), [3, 4, 5, 6, 7], "all but the one that comes close");
  },

  "rule 39.8: another kind is chosen before the same, and another theme before another kind": () => {
    const kinds = [card(1, "statement", ["Een"]), card(2, "statement", ["Twee"]), card(3, "dilemma", ["Drie"])];
    equal(positions(someOf(kinds, 2)), [1, 3], "another kind");
    const themes = [card(1, "statement", ["Een", "Twee"]), card(2, "statement", ["Een"]), card(3, "statement", ["Drie"])];
    equal(positions(someOf(themes, 2)), [1, 3], "another theme");
    equal(
      themesOf([...themes, card(4, "question", ["Drie"]), card(5, "question", ["Drie"])]).map(({ name }) => name),
      ["Drie", "Een", "Twee"],
      "the theme of most cards comes first",
    );
  },

  "rule 39.8: a theme has its cards in the order of the room": () => {
    equal(
      themesOf(CARDS).map(({ name, cards }) => [name, ...positions(cards)]),
      [
        ["Chat", 2, 3, 4, 5],
        ["Mens", 5, 6],
        ["Rapport", 7],
      ],
      "themes",
    );
    const plain = CARDS.map(({ themes: _themes, ...rest }) => rest);
    equal([themesOf(plain), toChooseFrom(plain)], [[], []], "for who may not know of themes");
  },

  "rule 39.9: what is not chosen is skipped, and what was dealt with stays": () => {
    const marks: Record<string, Mark> = { "3": "skipped", "4": "parked", "9": "skipped" };
    const asked = markings(CARDS, marks, [CARDS[2] as Card, CARDS[5] as Card]);
    equal(
      asked.map(({ position, mark }) => [position, mark]),
      [
        [2, "skipped"],
        [3, "none"],
        [5, "skipped"],
        [7, "skipped"],
      ],
      "what is asked of the room",
    );
    equal(markings(CARDS, {}, toChooseFrom(CARDS)), [], "all of them is no choice");
  },

  "rule 39.9: all cards are back at once, and it is told how many there are": () => {
    const marks: Record<string, Mark> = { "1": "skipped", "3": "skipped", "4": "parked", "9": "skipped" };
    equal(
      unmarkings(CARDS, marks).map(({ position, mark }) => `${position} ${mark}`),
      ["1 none", "3 none", "9 none"],
      "back",
    );
    equal(taking(CARDS, marks), { all: 9, taking: 6, practice: 0, closing: 1 }, "told");
    equal(taking(CARDS, {}), { all: 9, taking: 9, practice: 1, closing: 1 }, "all");
  },
};
