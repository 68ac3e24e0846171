// What is said to a facilitator alone: who comes in, the step that the group gets ready with, a vote left behind, and that the
// session fills up.

import { c } from "../../messages/cockpit";
import { nameOf } from "../../room/display-names";
import type { RoomState } from "../../room/room-state";
import type { Session } from "../session";
import { sceneOf } from "./scene";

export class News {
  /** Undefined before the first look, in which nothing is news. */
  private before: RoomState | undefined;

  constructor(private readonly session: Session) {}

  /** After every change. */
  look(): void {
    const { session, before } = this;
    const { state } = session;
    if (state === undefined || state === before) {
      return;
    }
    this.before = state;
    if (before === undefined || state.status === "ended") {
      return;
    }
    for (const { id } of state.members) {
      if (before.members.every((one) => one.id !== id)) {
        session.announcer.say(c.said.joined(nameOf(session.names, id)));
      }
    }
    this.sayOnce(stepIn(session, state), stepIn(session, before));
    this.sayOnce(leftBehind(state), leftBehind(before));
    this.sayOnce(filling(state), filling(before));
  }

  private sayOnce(now: string | undefined, before: string | undefined): void {
    if (now !== undefined && now !== before) {
      this.session.announcer.say(now);
    }
  }
}

function stepIn(session: Session, { agenda, step }: RoomState): string | undefined {
  const title = agenda.steps.find(({ key }) => key === step?.key)?.title;
  return title === undefined || sceneOf(session) !== "now" ? undefined : c.said.step(title);
}

function leftBehind({ status, vote, position }: RoomState): string | undefined {
  const open = status === "live" && vote !== null && vote.counts === undefined && vote.position !== position;
  return open ? c.said.leftBehind(vote.position) : undefined;
}

/** Before a session is full its facilitator knows, and what to do. */
export function filling({ status, filling: full }: RoomState): string | undefined {
  if (full === undefined || status === "ended") {
    return undefined;
  }
  const percent = Math.floor((100 * full.entries) / full.limit);
  return `${percent < 100 ? c.filling.nearly(percent) : c.filling.full} ${c.filling.advice}`;
}
