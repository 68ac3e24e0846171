// The quiet moment and the round: what the wire tells of them, and their part of the fold.

import type { State } from "./protocol";

/** A quiet moment: `own` until it is revealed, `texts` once it is. */
export interface Moment {
  position: number;
  /** When the group means to go on; nothing ends by itself then. */
  until?: string;
  count: number;
  own?: string;
  texts?: string[];
}

/** Everybody gets the floor once. Who has it is the room's `floor`. */
export interface Round {
  position: number;
  order: string[];
  /** Who comes after the one who has the floor. */
  ahead: string[];
}

export type TogetherEvent =
  | { type: "think.opened"; position: number; until?: string }
  | { type: "think.written"; position: number; text?: string; count: number }
  | { type: "think.counted"; position: number; count: number }
  | { type: "think.revealed"; position: number; texts: string[] }
  | { type: "think.closed"; position: number }
  | { type: "round.started"; position: number; order: string[] }
  | { type: "round.ended" };

export function together(state: State, event: TogetherEvent): Partial<State> {
  switch (event.type) {
    case "think.opened":
      return { think: { position: event.position, ...(event.until === undefined ? {} : { until: event.until }), count: 0 } };
    case "think.written":
      return { think: state.think && written(state.think, event.text ?? "", event.count) };
    case "think.counted":
      return { think: state.think && { ...state.think, count: event.count } };
    case "think.revealed":
      return { think: state.think && { ...written(state.think, "", event.texts.length), texts: event.texts } };
    case "think.closed":
      return { think: null };
    case "round.started":
      return { round: { position: event.position, order: event.order, ahead: event.order.slice(1) }, ...called(state, event.order[0]) };
    case "round.ended":
      return { round: null, floor: null };
  }
}

/** The floor moves: in a round the event says who is still ahead; who is called out of turn has had it. */
export function called(state: State, member: string | undefined, ahead?: string[]): Partial<State> {
  const hands = state.hands.filter((hand) => hand.member !== member);
  return { hands, floor: member ?? null, ...(ahead === undefined ? {} : { round: state.round && { ...state.round, ahead } }) };
}

export function without(round: Round | null, member: string): Round | null {
  const others = (members: string[]) => members.filter((one) => one !== member);
  return round && { ...round, order: others(round.order), ahead: others(round.ahead) };
}

function written(moment: Moment, text: string, count: number): Moment {
  const { own: _own, ...others } = moment;
  return text === "" ? { ...others, count } : { ...others, count, own: text };
}
