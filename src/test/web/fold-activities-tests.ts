// What events make of what the group does: votes, quiet moments, rounds, breaks, grades and the outcome.

import type { Vote } from "../../main/resources/web/app/room/protocol";
import { equal, isTrue } from "./check";
import { at, member, Told } from "./told";

const options = ["agree", "disagree"].map((key) => ({ key, label: key }));
const opened = { type: "vote.opened", position: 1, options, round: 1, voters: 0 } as const;
const vote: Vote = { position: 1, options, round: 1, voters: 3, votes: 0 };
const summary = { counts: { "6": 1, "8": 2 }, average: 7.3, lowest: 6, highest: 8, whys: ["Fijn"] };

export const foldActivitiesTests: Record<string, () => void> = {
  "rule 12.12: while a vote is open, who may vote is counted whenever that changes": () => {
    const room = new Told().hears(opened);
    equal([room.state.vote, room.state.talked], [vote, [1]], "opened");
    const voters = () => room.state.vote?.voters;
    equal(room.is({ type: "member.disconnected", member: "bilal" }) && voters(), 2, "one goes");
    equal(room.is({ type: "member.connected", member: "bilal" }) && voters(), 3, "and comes back");
    equal(room.hears({ type: "member.onsite", member: "anna", people: 5 }) && voters(), 7, "a table");
    equal(room.hears({ type: "member.removed", member: "bilal" }) && voters(), 6, "one removed");
    room.hears({ ...opened, type: "vote.revealed", voters: 6, counts: { agree: 6 } });
    equal(room.is({ type: "member.disconnected", member: "anna" }) && voters(), 6, "not of what was revealed");
    equal(new Told().is({ type: "member.disconnected", member: "anna" }).state.vote, null, "nor without a vote");
  },

  "rule 12.7: everybody sees how many votes there are, and only their own": () => {
    const room = new Told({ vote }).hears({ type: "vote.cast", by: "bilal", position: 1, option: "agree", votes: 1 });
    equal(room.state.vote, { ...vote, votes: 1 }, "another's");
    room.hears({ type: "vote.cast", by: "anna", position: 1, option: "disagree", votes: 2 });
    equal(room.state.vote, { ...vote, votes: 2, own: "disagree" }, "one's own");
    room.hears({ type: "vote.cast", position: 1, votes: 3 });
    equal(room.state.vote, { ...vote, own: "disagree", votes: 3 }, "of somebody");
    room.hears({ type: "vote.cast", by: "anna", position: 1, counts: { agree: 2 }, votes: 5 });
    equal(room.state.vote, { ...vote, votes: 5, ownCounts: { agree: 2 } }, "of a table");
    room.hears({ type: "vote.cast", by: "anna", position: 1, votes: 3 });
    equal(JSON.stringify(Object.keys(room.state.vote ?? {}).sort()), '["options","position","round","voters","votes"]', "withdrawn");
    equal(new Told().hears({ type: "vote.cast", position: 1, votes: 1 }).state.vote, null, "without a vote");
  },

  "rule 12.4: a result has a number for each option": () => {
    const result = { ...opened, type: "vote.revealed", voters: 3, counts: { disagree: 2 } } as const;
    const room = new Told({ vote: { ...vote, own: "disagree" } }).hears(result);
    equal(
      room.state.vote,
      { position: 1, options, round: 1, voters: 3, counts: { agree: 0, disagree: 2 }, votes: 2 },
      "revealed, and nobody's own",
    );
    equal(room.hears({ type: "vote.closed", position: 1 }).state.vote, null, "closed");
    equal(new Told().hears(result).state.vote, null, "without a vote");
  },

  "rule 35.3: of a quiet moment one sees one's own text, and how many there are": () => {
    const room = new Told({ talked: [3] }).hears({ type: "think.opened", position: 2, until: at(180) });
    equal([room.state.think, room.state.talked], [{ position: 2, until: at(180), count: 0 }, [2, 3]], "opened");
    room.hears({ type: "think.written", position: 2, text: "Ik aarzel", count: 1 });
    equal(room.state.think, { position: 2, until: at(180), count: 1, own: "Ik aarzel" }, "written");
    room.hears({ type: "think.counted", position: 2, count: 2 });
    equal(room.state.think, { position: 2, until: at(180), count: 2, own: "Ik aarzel" }, "counted");
    room.hears({ type: "think.written", position: 2, count: 1 });
    equal(room.state.think, { position: 2, until: at(180), count: 1 }, "withdrawn");
    isTrue(!("own" in (room.state.think ?? {})), "nothing is left of it");
    const timeless = new Told().hears({ type: "think.opened", position: 1 }).state.think;
    equal([timeless, "until" in (timeless ?? {})], [{ position: 1, count: 0 }, false], "without a time");
  },

  "rule 35.4: all texts are revealed at once, and nobody's is their own any more": () => {
    const room = new Told({ think: { position: 1, count: 1, own: "Ik aarzel" } });
    room.hears({ type: "think.revealed", position: 1, texts: ["Ik aarzel", "Ja"] });
    equal(room.state.think, { position: 1, count: 2, texts: ["Ik aarzel", "Ja"] }, "revealed");
    equal(room.hears({ type: "think.closed", position: 1 }).state.think, null, "closed");
    room.hears({ type: "think.written", position: 1, text: "Te laat", count: 1 }, { type: "think.counted", position: 1, count: 2 });
    equal(room.state.think, null, "nothing is written without a moment");
    equal(room.hears({ type: "think.revealed", position: 1, texts: ["Te laat"] }).state.think, null, "nor revealed");
  },

  "rule 36.2: in a round the floor goes from one to the next, and the queue of hands waits": () => {
    const hands = [
      { member: "anna", seq: 3 },
      { member: "bilal", seq: 4 },
    ];
    const room = new Told({ hands }).hears({ type: "round.started", position: 1, order: ["anna", "kim", "bilal"] });
    equal(room.state.round, { position: 1, order: ["anna", "kim", "bilal"], ahead: ["kim", "bilal"] }, "started");
    equal([room.state.floor, room.state.hands, room.state.talked], ["anna", hands.slice(1), [1]], "the first");
    room.hears({ type: "hand.called", member: "kim", ahead: ["bilal", "anna"] });
    equal([room.state.floor, room.state.round?.ahead], ["kim", ["bilal", "anna"]], "who comes after is told");
    equal(room.state.round?.order, ["anna", "kim", "bilal"], "the order stays");
    equal(room.hears({ type: "round.ended" }).state.round, null, "ended");
    equal(room.state.floor, null, "and the floor is free");
  },

  "rule 36.4: whom a facilitator calls out of turn has had it": () => {
    const round = { position: 1, order: ["anna", "kim", "bilal"], ahead: ["kim", "bilal"] };
    const room = new Told({ round, floor: "anna" }).hears({ type: "hand.called", member: "bilal" });
    equal([room.state.floor, room.state.round], ["bilal", { ...round, ahead: ["kim"] }], "out of turn");
    equal(new Told().hears({ type: "hand.called", member: "bilal", ahead: [] }).state.round, null, "without a round");
    const { state } = new Told({ members: [member("anna")] }).hears({ type: "round.started", position: 1, order: [] });
    equal(state.floor, null, "a round of nobody");
  },

  "rules 13.1 and 13.2: a break is moved, and whoever is back stays so": () => {
    const room = new Told().hears({ type: "break.returned", member: "anna" });
    equal(room.state.break, null, "nobody comes back from no break");
    room.hears({ type: "break.started", until: at(600) });
    equal(room.state.break, { until: at(600), returned: [] }, "started");
    room.hears({ type: "break.returned", member: "bilal" }, { type: "break.returned", member: "anna" });
    room.hears({ type: "break.returned", member: "bilal" }, { type: "break.started", until: at(900) });
    equal(room.state.break, { until: at(900), returned: ["anna", "bilal"] }, "moved");
    equal(room.hears({ type: "break.ended" }).state.break, null, "ended");
  },

  "rules 11.3 and 17.3: a pledge and an e-learning count once": () => {
    const room = new Told({ pledged: ["kim"] }).hears({ type: "pledge.made", member: "anna" }, { type: "pledge.made", member: "anna" });
    equal(room.state.pledged, ["anna", "kim"], "pledged");
    room.hears({ type: "elearning.done", member: "bilal" }, { type: "elearning.done", member: "bilal" });
    equal(room.state.elearning, ["bilal"], "done");
  },

  "rule 14.2: one's own grade is seen, changed and withdrawn": () => {
    const room = new Told().hears({ type: "grade.given", by: "bilal", grades: 1 });
    equal(room.state.grades, { grades: 1 }, "another's");
    room.hears({ type: "grade.given", by: "anna", grade: 7, why: "Fijn", grades: 2 });
    equal(room.state.grades, { grades: 2, own: { grade: 7, why: "Fijn" } }, "one's own");
    room.hears({ type: "grade.given", by: "bilal", grades: 3 });
    equal(room.state.grades, { grades: 3, own: { grade: 7, why: "Fijn" } }, "stays");
    room.hears({ type: "grade.given", by: "anna", grade: 8, grades: 3 });
    equal(room.state.grades, { grades: 3, own: { grade: 8, why: "" } }, "changed");
    const { grades } = room.hears({ type: "grade.given", by: "anna", grades: 2 }).state;
    equal([grades, "own" in grades], [{ grades: 2 }, false], "withdrawn");
  },

  "rules 14.3 and 14.4: grades are revealed, and a new start forgets them": () => {
    const room = new Told({ grades: { grades: 2, own: { grade: 8, why: "" } } }).hears({ type: "grades.revealed", ...summary });
    equal(room.state.grades, { grades: 3, revealed: summary }, "revealed");
    equal(room.hears({ type: "grades.cleared" }).state.grades, { grades: 0 }, "cleared");
  },

  "rule 15.1: a line of the outcome is added, edited and removed": () => {
    const room = new Told().hears({ type: "outcome.added", kind: "agreement", text: "Wekelijks", position: 2 });
    const first = { item: 11, version: 11, kind: "agreement", text: "Wekelijks", position: 2 };
    equal([room.state.outcomes, room.state.talked], [[first], [2]], "added");
    room.hears({ type: "outcome.added", kind: "question", text: "Wie?" });
    const second = { item: 12, version: 12, kind: "question", text: "Wie?" };
    isTrue(!("position" in (room.state.outcomes[1] ?? {})), "about no card");
    const content = { kind: "question" as const, text: "Wanneer?", position: 4, owner: { name: "Dirk" }, due: "2026-12-24" };
    room.hears({ type: "outcome.edited", item: 12, ...content });
    equal(
      [room.state.outcomes, room.state.talked],
      [
        [first, { ...second, version: 13, ...content }],
        [2, 4],
      ],
      "edited",
    );
    room.hears({ type: "outcome.edited", item: 12, kind: "question", text: "Wie?" });
    equal(room.state.outcomes[1], { ...second, version: 14 }, "without owner, date and card");
    isTrue(!("due" in (room.state.outcomes[1] ?? {})), "nothing is left of them");
    equal(room.hears({ type: "outcome.removed", item: 11 }).state.outcomes, [{ ...second, version: 14 }], "removed");
  },
};
