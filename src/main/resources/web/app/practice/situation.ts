// What made-up colleagues see of a room. Pure.

import type { RoomState } from "../room/room-state";

export interface Situation {
  phase: "lobby" | "card" | "break" | "closing" | "ended";
  position: number;
  vote: { position: number; round: number; options: string[]; open: boolean } | null;
  think: { position: number; open: boolean } | null;
  /** Which colleague has the floor; null for nobody, and for anybody else. */
  floor: number | null;
  round: boolean;
  /** Those who came in and are not there. */
  gone: number[];
}

/** `members`: of the colleagues, as far as they came in. */
export function situationOf(state: RoomState, members: readonly (string | undefined)[]): Situation {
  const { vote, think } = state;
  const floor = members.indexOf(state.floor ?? "");
  return {
    phase: phaseOf(state),
    position: state.position,
    vote: vote && {
      position: vote.position,
      round: vote.round,
      options: vote.options.map(({ key }) => key),
      open: vote.counts === undefined,
    },
    think: think && { position: think.position, open: think.texts === undefined },
    floor: floor < 0 ? null : floor,
    round: state.round !== null,
    gone: members.flatMap((member, who) => (state.members.some((one) => one.id === member && !one.online) ? [who] : [])),
  };
}

/** Where the group is: what somebody means to do there is not done elsewhere. */
export function sceneOf({ phase, position }: Situation): string {
  return phase === "card" ? `card:${position}` : phase;
}

/** Between the start and the first card, which come one after the other, nothing happens yet. */
function phaseOf({ status, position, break: pause, step }: RoomState): Situation["phase"] {
  if (status !== "live") {
    return status;
  }
  if (position === 0) {
    return "lobby";
  }
  if (pause !== null) {
    return "break";
  }
  return step?.key === "closing" ? "closing" : "card";
}
