// How many grades a group is waiting for. Pure.

import type { RoomState } from "./room-state";

/** Every participant who is here, and this reader when they gave one; as many as were given at least. Leading asks for no grade. */
export function expectedGrades({ members, grades, you }: RoomState): number {
  const participants = members.filter((member) => member.role === "participant" && member.online).length;
  const own = you.role === "facilitator" && grades.own !== undefined ? 1 : 0;
  return Math.max(participants + own, grades.grades);
}
