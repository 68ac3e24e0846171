// What events make of a room: who is in it, its cards, hands and lines. Activities have tests of their own.

import type { Event } from "../../main/resources/web/app/room/protocol";
import { apply } from "../../main/resources/web/app/room/room-state";
import { equal, isTrue } from "./check";
import { at, member, Told } from "./told";

const previous = { title: "Toen", discussed: 3, agreements: [{ item: 4, text: "Eens" }], questions: [], shared: false };

export const foldTests: Record<string, () => void> = {
  "rule 7.2: what was told already changes nothing": () => {
    const { state } = new Told();
    for (const seq of [9, 10]) {
      isTrue(apply(state, { type: "room.locked", seq, at: at(0) }) === state, `the very same, of ${seq}`);
    }
    equal(new Told().hears({ type: "room.locked" }).state.seq, 11, "the next one counts");
  },

  "rule 8.11: what only a newer server knows leaves the room as it was": () => {
    const { state } = new Told();
    equal(apply(state, { type: "member.dancing", member: "anna" } as unknown as Event), state, "of presence");
    equal(apply(state, { type: "dance.started", seq: 11, at: at(0) } as unknown as Event), { ...state, seq: 11 }, "of the log");
  },

  "rule 6.4: who comes and goes is seen, and whoever goes looks nowhere": () => {
    const room = new Told({}, "facilitator").is({ type: "member.looking", member: "anna", position: 4 });
    equal(room.who("anna"), member("anna", { looking: 4 }), "looks alone");
    room.is({ type: "member.disconnected", member: "anna" });
    equal(room.who("anna"), member("anna", { online: false }), "gone");
    room.is({ type: "member.connected", member: "anna" });
    equal([room.who("anna"), room.who("bilal")], [member("anna"), member("bilal")], "back, and nobody else moved");
    room.is({ type: "member.looking", member: "anna", position: 4 }).is({ type: "member.looking", member: "anna" });
    equal(room.who("anna"), member("anna"), "with the group again");
  },

  "rule 2.2: a newcomer is offline until told otherwise, and nobody is there twice": () => {
    const newcomer = { id: "chris", name: "Chris", role: "participant" as const };
    const room = new Told().hears({ type: "member.joined", member: newcomer });
    equal(room.state.members.length, 4, "members");
    equal(room.who("chris"), { ...newcomer, online: false, away: false }, "newcomer");
    room.hears({ type: "member.joined", member: { ...newcomer, name: "Kris" } });
    equal([room.state.members.length, room.who("chris")?.name], [4, "Kris"], "once");
  },

  "rule 6.3: a new name is also one's own": () => {
    const room = new Told().hears({ type: "member.renamed", member: "bilal", name: "Bill" });
    equal([room.who("bilal")?.name, room.state.you.name], ["Bill", "ANNA"], "another's");
    room.hears({ type: "member.renamed", member: "anna", name: "Ans" });
    equal([room.who("anna")?.name, room.state.you], ["Ans", { id: "anna", name: "Ans", role: "participant" }], "one's own");
  },

  "rule 6.1: away and back": () => {
    const room = new Told().hears({ type: "member.away", member: "bilal" });
    equal([room.who("bilal")?.away, room.who("anna")?.away], [true, false], "away");
    equal(room.hears({ type: "member.back", member: "bilal" }).who("bilal")?.away, false, "back");
  },

  "rule 42.1: a device is at a table until it is elsewhere": () => {
    const room = new Told().hears({ type: "member.onsite", member: "anna", people: 5 });
    equal([room.who("anna")?.onSite, room.who("bilal")?.onSite], [5, undefined], "a table");
    equal(room.hears({ type: "member.onsite", member: "anna", people: 0 }).who("anna"), member("anna"), "elsewhere");
  },

  "rule 6.2: who is removed takes along hand, floor, pledge, e-learning, return and turn": () => {
    const room = new Told({
      hands: [
        { member: "anna", seq: 3 },
        { member: "bilal", seq: 4 },
      ],
      floor: "bilal",
      pledged: ["anna", "bilal"],
      elearning: ["anna", "bilal"],
      break: { until: at(600), returned: ["anna", "bilal"] },
      round: { position: 1, order: ["bilal", "anna", "kim"], ahead: ["anna", "kim"] },
    }).hears({ type: "member.removed", member: "bilal" });
    const { members, hands, floor, pledged, elearning, break: pause, round } = room.state;
    equal(members, [member("kim", { role: "facilitator" }), member("anna")], "members");
    equal([hands, floor, pledged, elearning], [[{ member: "anna", seq: 3 }], null, ["anna"], ["anna"]], "hand, floor and pledges");
    equal(pause, { until: at(600), returned: ["anna"] }, "break");
    equal(round, { position: 1, order: ["anna", "kim"], ahead: ["anna", "kim"] }, "order");
    room.hears({ type: "member.removed", member: "anna" });
    equal(room.state.round, { position: 1, order: ["kim"], ahead: ["kim"] }, "who is ahead");
    const bare = new Told({ floor: "anna" }).hears({ type: "member.removed", member: "bilal" }).state;
    equal([bare.floor, bare.break, bare.round, "elearning" in bare], ["anna", null, null, false], "what is not there stays so");
  },

  "rule 2.4: a room is locked until it is unlocked": () => {
    const room = new Told().hears({ type: "room.locked" });
    equal(room.state.locked, true, "locked");
    equal(room.hears({ type: "room.unlocked" }).state.locked, false, "unlocked");
  },

  "rule 3.4: the cards that were shown are in order, and the furthest one stays": () => {
    const room = new Told().hears({ type: "card.shown", position: 12 }, { type: "card.shown", position: 3 });
    room.hears({ type: "card.shown", position: 12 });
    const { position, furthest, shown } = room.state;
    equal([position, furthest, shown], [12, 12, [1, 3, 12]], "cards");
    equal(room.hears({ type: "card.shown", position: 3 }).state.furthest, 12, "furthest");
  },

  "rule 16.1: a card is in view from when it is shown to the next one": () => {
    const room = new Told({ shownAt: at(-20), viewed: { "1": 5_000 } }).hears({ type: "card.shown", position: 2 });
    equal([room.state.viewed, room.state.shownAt], [{ "1": 35_000 }, at(10)], "all times together");
    equal(new Told().hears({ type: "card.shown", position: 2 }).state.viewed, { "1": 0 }, "since an unknown time");
    equal(new Told({ position: 0, shownAt: at(0) }).hears({ type: "card.shown", position: 1 }).state.viewed, {}, "no card");
    equal(new Told({ shownAt: at(99) }).hears({ type: "card.shown", position: 2 }).state.viewed, { "1": 0 }, "a clock that was set");
  },

  "rule 3.7: a mark stays until it is taken back": () => {
    const room = new Told().hears(
      { type: "card.marked", position: 2, mark: "parked" },
      { type: "card.marked", position: 3, mark: "skipped" },
    );
    equal(room.state.marks, { "2": "parked", "3": "skipped" }, "marks");
    equal(room.hears({ type: "card.marked", position: 2, mark: "none" }).state.marks, { "3": "skipped" }, "taken back");
  },

  "rule 4.1: hands are up in the order of their seq, each once": () => {
    const room = new Told().hears({ type: "hand.raised", member: "bilal", about: "reply" }, { type: "hand.raised", member: "anna" });
    const bilal = { member: "bilal", about: "reply", seq: 11 };
    isTrue(!("about" in (room.state.hands[1] ?? {})), "about nothing in particular");
    equal(room.state.hands, [bilal, { member: "anna", seq: 12 }], "order");
    room.hears({ type: "hand.raised", member: "bilal", about: "new" });
    equal(
      room.state.hands.map((hand) => [hand.member, hand.about, hand.seq]),
      [
        ["anna", undefined, 12],
        ["bilal", "new", 13],
      ],
      "raised anew",
    );
  },

  "rule 4.5: the floor is free when its holder is lowered, and nobody else": () => {
    const hands = [
      { member: "anna", seq: 3 },
      { member: "bilal", seq: 4 },
    ];
    const room = new Told({ hands }).hears({ type: "hand.called", member: "anna" });
    equal([room.state.hands, room.state.floor, room.state.talked], [[{ member: "bilal", seq: 4 }], "anna", [1]], "called");
    room.hears({ type: "hand.lowered", member: "bilal" });
    equal([room.state.hands, room.state.floor], [[], "anna"], "another's");
    equal(room.hears({ type: "hand.lowered", member: "anna" }).state.floor, null, "the holder's");
    const all = new Told({ hands, floor: "kim" }).hears({ type: "hands.lowered" }).state;
    equal([all.hands, all.floor], [[], null], "all of them");
    const { floor: _floor, ...older } = new Told({ hands }).state;
    equal(apply(older, { type: "hand.lowered", member: "kim", seq: 11, at: at(0) }).floor, null, "of a server that told none");
  },

  "rule 5.4: the latest two hundred lines are kept": () => {
    const room = new Told();
    for (let n = 1; n <= 201; n++) {
      room.hears({ type: "chat.sent", by: "bilal", text: String(n), to: "all" });
    }
    equal([room.state.chat.length, room.state.chat[0]?.text, room.state.chat.at(-1)?.text], [200, "2", "201"], "lines");
    room.hears({ type: "chat.removed", line: 211 });
    equal([room.state.chat.length, room.state.chat.at(-1)?.text], [199, "200"], "one removed");
    room.hears({ type: "chat.sent", text: "een antwoord", to: "member", member: "anna" });
    equal(room.state.chat.at(-1), { seq: 213, at: at(212), by: "", text: "een antwoord", to: "member", member: "anna" }, "to one alone");
  },

  "rule 3.1: the end takes secrets along, and looks": () => {
    const vote = { position: 1, options: [], round: 1, votes: 1, voters: 2 };
    const think = { position: 1, count: 2, own: "geheim" };
    const room = new Told({
      members: [member("anna", { looking: 3 })],
      vote,
      think,
      round: { position: 1, order: ["anna"], ahead: [] },
      grades: { grades: 2, own: { grade: 7, why: "" } },
    }).hears({ type: "session.ended" });
    const { status, members, vote: left, think: texts, round, grades } = room.state;
    equal([status, members], ["ended", [member("anna")]], "ended");
    equal([left, texts, round, grades], [null, null, null, { grades: 0 }], "secrets");
    const told = { vote: { ...vote, counts: {} }, think: { position: 1, count: 1, texts: ["een"] } };
    const summary = { grades: 1, revealed: { counts: { "7": 1 }, average: 7, lowest: 7, highest: 7, whys: [] } };
    const open = new Told({ ...told, grades: summary }).hears({ type: "session.ended" }).state;
    equal([open.vote, open.think, open.grades], [told.vote, told.think, summary], "what was revealed stays");
  },

  "rule 3.1: a session starts at a time": () => {
    const { status, startedAt } = new Told({ status: "lobby" }).hears({ type: "session.started" }).state;
    equal([status, startedAt], ["live", at(10)], "live");
  },

  "rule 10.15: an invitation that was taken back is absent": () => {
    const room = new Told({}, "facilitator").hears({ type: "invitation.changed", subject: "Kom" });
    equal(room.state.invitation, { subject: "Kom" }, "changed");
    isTrue(!("invitation" in room.hears({ type: "invitation.changed" }).state), "absent");
    isTrue(!("invitation" in room.hears({ type: "hands.lowered" }).state), "and stays so");
  },

  "rule 10.7: an empty note is gone": () => {
    const room = new Told({}, "facilitator").hears({ type: "note.set", about: "card:2", text: "Vraag door" });
    room.hears({ type: "note.set", about: "step:break", text: "Koffie" });
    equal(room.state.notes, { "card:2": "Vraag door", "step:break": "Koffie" }, "notes");
    equal(room.hears({ type: "note.set", about: "card:2", text: "" }).state.notes, { "step:break": "Koffie" }, "one gone");
  },

  "rule 18.4: what last time left is for facilitators until it is shared": () => {
    equal(new Told({ previous }, "facilitator").hears({ type: "hands.lowered" }).state.previous, previous, "a facilitator");
    const { shared: _shared, ...lines } = previous;
    const room = new Told().hears({ type: "previous.shared", shared: true, previous: lines });
    equal(room.state.previous, { ...lines, shared: true }, "shared");
    isTrue(!("previous" in room.hears({ type: "previous.shared", shared: false }).state), "taken back");
    isTrue(!("previous" in room.hears({ type: "previous.marked", item: 4, state: "done" }).state), "marked unseen");
    isTrue(!("previous" in room.hears({ type: "previous.shared", shared: true }).state), "nothing to share");
  },

  "rule 18.3: a line of last time is marked, and the mark is taken back": () => {
    const agreements = [
      { item: 4, text: "Eens" },
      { item: 5, text: "Ook" },
    ];
    const room = new Told({ previous: { ...previous, agreements, questions: [{ item: 6, text: "Hoe?" }] } }, "facilitator");
    room.hears({ type: "previous.marked", item: 4, state: "done" }, { type: "previous.marked", item: 6, state: "underway" });
    const marked = (at: "agreements" | "questions") => room.state.previous?.[at].map((line) => line.state ?? "none");
    equal([marked("agreements"), marked("questions")], [["done", "none"], ["underway"]], "marked");
    room.hears({ type: "previous.marked", item: 4, state: "none" });
    equal(room.state.previous?.agreements, agreements, "taken back");
  },

  "rule 33.1: a what-if and an own card come after those that are there": () => {
    const room = new Told({ twists: { "1": ["En dan?"] } }).hears({ type: "twist.shown", position: 1, index: 2, text: "En als?" });
    equal(room.state.twists, { "1": ["En dan?", "En als?"] }, "what-ifs");
    equal(
      room.hears({ type: "twist.shown", position: 1, index: 2, text: "En als?" }).state.twists,
      { "1": ["En dan?", "En als?"] },
      "once",
    );
    const card = { key: "eigen-1", kind: "question" as const, title: "Eigen", text: "Wat?" };
    equal(room.hears({ type: "card.added", position: 9, card }).state.ownCards, [{ position: 9, ...card }], "own card");
  },
};
