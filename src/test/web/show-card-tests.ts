// Which card the next move brings, and what the report will say of one.

import { standing } from "../../main/resources/web/app/room/card-status";
import type { Card, Mark } from "../../main/resources/web/app/room/protocol";
import type { RoomState } from "../../main/resources/web/app/room/room-state";
import { unskipped } from "../../main/resources/web/app/session/show-card";
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

export const showCardTests = {
  rule_18_5_the_card_for_the_end_is_offered_at_the_closing_only: () => {
    equal(unskipped(room("round-two"), 3, 1), 5, "there is none but that one");
    equal(unskipped(room("closing"), 3, 1), 4, "at the closing");
    equal(unskipped(room("round-two"), 4, -1), 3, "back from it");
  },

  rule_18_5_a_card_to_skip_is_passed_by_every_move_and_by_the_start: () => {
    equal(unskipped(room("round-one", { "2": "skipped" }), 1, 1), 3, "on");
    equal(unskipped(room("round-one", { "2": "skipped" }), 3, -1), 1, "back");
    equal(unskipped(room("start", { "1": "skipped", "2": "parked" }), 0, 1), 2, "the first");
  },

  rule_16_1_a_card_is_discussed_after_a_minute_in_view_or_when_it_was_talked_about: () => {
    equal(standing(talk, 1, after(100)), "shown", "a second short");
    equal(standing(talk, 2, after(39)), "shown", "59 seconds in all");
    equal(standing(talk, 2, after(40)), "discussed", "a minute in all");
    equal(standing(talk, 3, after(0)), "discussed", "talked about");
    equal(standing({ ...talk, marks: { "3": "parked" } }, 3, after(0)), "parked", "its mark says otherwise");
    equal(standing(talk, 4, after(0)), "open", "never in view");
  },
};
