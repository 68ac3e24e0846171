// A room as one reader sees it, told event by event.

import type { Event, Member, RecordedEvent, Role, Snapshot, State } from "../../main/resources/web/app/room/protocol";
import { apply, fromSnapshot, type RoomState } from "../../main/resources/web/app/room/room-state";

export const START = Date.parse("2026-12-01T12:00:00Z");

export const at = (seconds: number) => new Date(START + seconds * 1000).toISOString();

export function member(id: string, more: Partial<Member> = {}): Member {
  return { id, name: id.toUpperCase(), role: "participant", online: true, away: false, ...more };
}

const NOTHING: State = {
  status: "live",
  position: 1,
  furthest: 1,
  shown: [1],
  viewed: {},
  talked: [],
  marks: {},
  members: [member("kim", { role: "facilitator" }), member("anna"), member("bilal")],
  hands: [],
  floor: null,
  locked: false,
  chat: [],
  settings: { keepHands: false, factsheet: false },
  agenda: { variant: "two-hours", zone: "Europe/Amsterdam", steps: [] },
  step: null,
  rules: [],
  pledged: [],
  vote: null,
  think: null,
  round: null,
  twists: {},
  ownCards: [],
  break: null,
  grades: { grades: 0 },
  outcomes: [],
};

/** What an event says, besides when it came; its fields are those of its type. */
type Said<E> = E extends { type: infer T } ? { type: T } & Omit<E, "type" | "seq" | "at"> : never;

export class Told {
  state: RoomState;

  constructor(fields: Partial<State> = {}, role: Role = "participant") {
    const you = role === "participant" ? { id: "anna", name: "ANNA", role } : { id: "kim", name: "KIM", role };
    this.state = fromSnapshot({ type: "snapshot", seq: 10, you, state: { ...NOTHING, ...fields } } satisfies Snapshot);
  }

  /** Each comes a second after the one before, and the first one ten seconds after `START`. */
  hears(...events: Said<RecordedEvent>[]): this {
    for (const event of events) {
      this.is({ ...event, seq: this.state.seq + 1, at: at(this.state.seq) });
    }
    return this;
  }

  is(event: Event): this {
    this.state = apply(this.state, event);
    return this;
  }

  who(id: string): Member | undefined {
    return this.state.members.find((one) => one.id === id);
  }
}
