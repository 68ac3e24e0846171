// Which card the next move brings, and what the report will say of one.

import { standing } from "../../main/resources/web/app/room/card-status";
import type { Card, Mark } from "../../main/resources/web/app/room/protocol";
import type { RoomState } from "../../main/resources/web/app/room/room-state";
import { closingSteps } from "../../main/resources/web/app/session/facilitator/closing-steps";
import { ShowCard, unskipped } from "../../main/resources/web/app/session/show-card";
import { equal } from "./check";

const cards = [1, 2, 3, 4].map((position): Card => ({
  position,
  key: `kaart-${position}`,
  kind: "statement",
  title: String(position),
  text: "",
  ...(position === 4 ? { place: "last" as const } : {}),
}));

const room = (step: string, marks: Record<string, Mark> = {}) => ({
  cards,
  state: { marks, step: { key: step, at: "2026-12-01T12:00:00Z" } } as unknown as RoomState,
});

const SHOWN_AT = "2026-12-01T12:00:00.000Z";
const after = (seconds: number) => Date.parse(SHOWN_AT) + seconds * 1000;
const talk = { marks: {}, shown: [1, 2, 3], viewed: { "1": 59_000, "2": 20_000 }, talked: [3], position: 2, shownAt: SHOWN_AT };

const POINTER = true;

/** A room at `position` that does what it is asked, at once. */
function moving(position: number, marks: RoomState["marks"] = {}): ShowCard {
  const state = { position, marks, hands: [] as RoomState["hands"] };
  return new ShowCard({
    state: state as RoomState,
    cards: [],
    ask: (command) => {
      Object.assign(state, command);
      return Promise.resolve(true);
    },
    changed: () => {},
  });
}

export const showCardTests: Record<string, () => unknown> = {
  "rule 29.11: a double click moves everybody one card": async () => {
    const card = moving(1);
    equal(card.next(1, POINTER), 2, "the first click");
    await card.show(2);
    equal(card.next(1, POINTER), undefined, "the second click");
  },

  "rule 29.11: nor does it leave a card that was shown by itself": async () => {
    const card = moving(1);
    await card.show(7);
    equal(card.next(1, POINTER), undefined, "where 'next' is now");
  },

  "rule 29.11: the other way is meant, however soon": async () => {
    const card = moving(1, { 2: "skipped", 3: "skipped" });
    await card.show(4);
    equal(card.next(-1, POINTER), 1, "back");
    await card.show(1);
    equal(card.next(-1, POINTER), undefined, "its own second click");
    equal(card.next(1, POINTER), 4, "and there again");
  },

  "rule 29.11: a key is pressed on purpose": async () => {
    const card = moving(1);
    await card.show(2);
    equal(card.next(1, !POINTER), 3, "at once");
  },

  "rule 18.5: the card for the end is offered at the closing only": () => {
    equal(unskipped(room("round-two"), 3, 1), 5, "there is none but that one");
    equal(unskipped(room("closing"), 3, 1), 4, "at the closing");
    equal(unskipped(room("round-two"), 4, -1), 3, "back from it");
    equal(closingSteps(room("closing"))[0], "card", "the first thing of the closing");
    equal(closingSteps(room("closing", { "4": "skipped" }))[0], "grade", "unless it is to be skipped");
  },

  "rule 18.5: a card to skip is passed by every move and by the start": () => {
    equal(unskipped(room("round-one", { "2": "skipped" }), 1, 1), 3, "on");
    equal(unskipped(room("round-one", { "2": "skipped" }), 3, -1), 1, "back");
    equal(unskipped(room("start", { "1": "skipped", "2": "parked" }), 0, 1), 2, "the first");
  },

  "rule 16.1: a card is discussed after a minute in view or when it was talked about": () => {
    equal(standing(talk, 1, after(100)), "shown", "a second short");
    equal(standing(talk, 2, after(39)), "shown", "59 seconds in all");
    equal(standing(talk, 2, after(40)), "discussed", "a minute in all");
    equal(standing(talk, 3, after(0)), "discussed", "talked about");
    equal(standing({ ...talk, marks: { "3": "parked" } }, 3, after(0)), "parked", "its mark says otherwise");
    equal(standing(talk, 4, after(0)), "open", "never in view");
    const { shownAt: _shownAt, ...undated } = { ...talk, viewed: { "2": 60_000 } };
    equal(standing(undated, 2, after(0)), "discussed", "since an unknown time");
  },
};
