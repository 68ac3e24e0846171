// How many grades and votes a group is waiting for. Pure.

import type { Member, Vote } from "./protocol";
import type { RoomState } from "./room-state";

/** A table gives one together. */
export function expectedGrades(state: RoomState): number {
  return expected(state, () => 1, state.grades.own !== undefined, state.grades.grades);
}

export function expectedVotes(state: RoomState, vote: Vote): number {
  return expected(state, ({ onSite = 1 }) => onSite, vote.own !== undefined, vote.votes);
}

/** All at the devices that are here, and this reader when they gave one; as many as were given at least. Leading asks for nothing,
 * but from those who share that device. */
function expected({ members, you }: RoomState, at: (member: Member) => number, gave: boolean, given: number): number {
  const asked = ({ role, onSite = 1 }: Member) => role === "participant" || onSite > 1;
  const all = members.reduce((sum, one) => sum + (one.online && asked(one) ? at(one) : 0), 0);
  const leads = members.some((one) => one.id === you.id && !asked(one));
  return Math.max(all + (leads && gave ? 1 : 0), given);
}
