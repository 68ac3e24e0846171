import type { RoomState } from "../../main/resources/web/app/room/room-state";
import { ShowCard } from "../../main/resources/web/app/session/show-card";
import { equal } from "./check";

const POINTER = true;

/** A room at `position` that does what it is asked, at once. */
function room(position: number, marks: RoomState["marks"] = {}): ShowCard {
  const state = { position, marks, hands: [] as RoomState["hands"] };
  return new ShowCard({
    state: state as RoomState,
    ask: (command) => {
      Object.assign(state, command);
      return Promise.resolve(true);
    },
    changed: () => {},
  });
}

export const showCardTests: Record<string, () => Promise<void>> = {
  "rule 29.11: a double click moves everybody one card": async () => {
    const card = room(1);
    equal(card.next(1, POINTER), 2, "the first click");
    await card.show(2);
    equal(card.next(1, POINTER), undefined, "the second click");
  },

  "rule 29.11: nor does it leave a card that was shown by itself": async () => {
    const card = room(1);
    await card.show(7);
    equal(card.next(1, POINTER), undefined, "where 'next' is now");
  },

  "rule 29.11: the other way is meant, however soon": async () => {
    const card = room(1, { 2: "skipped", 3: "skipped" });
    await card.show(4);
    equal(card.next(-1, POINTER), 1, "back");
    await card.show(1);
    equal(card.next(-1, POINTER), undefined, "its own second click");
    equal(card.next(1, POINTER), 4, "and there again");
  },

  "rule 29.11: a key is pressed on purpose": async () => {
    const card = room(1);
    await card.show(2);
    equal(card.next(1, !POINTER), 3, "at once");
  },
};
