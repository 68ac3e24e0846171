// The part of the quiet moment and the round in the fold.

import type { State } from "./protocol";
import type { Moment, Round, TogetherEvent } from "./together-protocol";

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
