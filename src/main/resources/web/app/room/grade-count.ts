// How many grades and votes a group is waiting for. Pure.

import type { Vote } from "./protocol";
import type { RoomState } from "./room-state";

export function expectedGrades(state: RoomState): number {
  return expected(state, state.grades.own !== undefined, state.grades.grades);
}

export function expectedVotes(state: RoomState, vote: Vote): number {
  return expected(state, vote.own !== undefined, vote.votes);
}

/** Every participant who is here, and this reader when they gave one; as many as were given at least. Leading asks for nothing. */
function expected({ members, you }: RoomState, gave: boolean, given: number): number {
  const participants = members.filter((member) => member.role === "participant" && member.online).length;
  return Math.max(participants + (you.role === "facilitator" && gave ? 1 : 0), given);
}
