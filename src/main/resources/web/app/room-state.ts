// The fold: a snapshot and the events after it give the room as one member sees it. Pure; the same semantics as the
// server's own fold, held together by the golden files in src/test/resources/golden.

import { changeTogether, endTogether, withoutMember } from "./together-state";
import type { About, Audience, Event, Mark, Member, Snapshot, State, You } from "./wire";

export interface RoomState extends State {
  seq: number;
  you: You;
}

const CHAT_KEPT = 200;

export function fromSnapshot(snapshot: Snapshot): RoomState {
  return { ...snapshot.state, seq: snapshot.seq, you: snapshot.you };
}

/** Gives the state after `frame`; the very same object when the frame changes nothing. */
export function apply(state: RoomState, frame: Event): RoomState {
  if (frame.seq === undefined) {
    return presence(state, frame);
  }
  if (frame.seq <= state.seq) {
    return state;
  }
  return { ...state, ...change(state, frame, frame.seq), seq: frame.seq };
}

function presence(state: RoomState, frame: Event): RoomState {
  const member = frame.member as string;
  switch (frame.type) {
    case "member.connected":
      return { ...state, members: withMember(state, member, { online: true }) };
    case "member.disconnected":
      return { ...state, members: withMember({ members: looking(state, member) }, member, { online: false }) };
    case "member.looking":
      return { ...state, members: looking(state, member, frame.position as number | undefined) };
    default:
      return state;
  }
}

function change(state: RoomState, event: Event, seq: number): Partial<RoomState> {
  const member = event.member as string;
  const by = event.by ?? "";
  switch (event.type) {
    case "session.started":
      return { status: "live", startedAt: event.at ?? "" };
    case "session.ended":
      return { status: "ended", members: state.members.map(withGroup), ...endTogether(state) };
    case "card.shown":
      return { ...shown(state, event.position as number), shownAt: event.at ?? "" };
    case "card.marked":
      return { marks: marked(state.marks, event.position as number, event.mark as Mark | "none") };
    case "member.joined":
      return { members: joined(state.members, event.member as unknown as You) };
    case "member.renamed":
      return renamed(state, member, event.name as string);
    case "member.away":
      return { members: withMember(state, (member ?? by) as string, { away: true }) };
    case "member.back":
      return { members: withMember(state, (member ?? by) as string, { away: false }) };
    case "member.removed":
      return { members: state.members.filter((one) => one.id !== member), ...lowered(state, member), ...withoutMember(state, member) };
    case "hand.raised":
      return { hands: raised(state, member ?? by, event.about as About | undefined, seq) };
    case "hand.lowered":
      return lowered(state, member);
    case "hands.lowered":
      return { hands: [], floor: null };
    case "hand.called":
      return { hands: state.hands.filter((hand) => hand.member !== member), floor: member };
    case "chat.sent":
      return { chat: [...state.chat, line(event, seq)].slice(-CHAT_KEPT) };
    case "chat.removed":
      return { chat: state.chat.filter((one) => one.seq !== event.line) };
    case "key.renewed":
      return { keyRenewed: seq };
    case "room.locked":
      return { locked: true };
    case "room.unlocked":
      return { locked: false };
    default:
      return changeTogether(state, event, seq);
  }
}

function shown(state: State, position: number): Partial<RoomState> {
  const positions = new Set([...state.shown, position]);
  return { position, furthest: Math.max(state.furthest, position), shown: [...positions].sort((a, b) => a - b) };
}

/** A member looks at a card alone, or, without a position, is with the group. */
function looking(state: State, id: string, position?: number): Member[] {
  const where = position === undefined ? {} : { looking: position };
  return state.members.map((one) => (one.id === id ? { ...withGroup(one), ...where } : one));
}

function withGroup({ looking: _card, ...member }: Member): Member {
  return member;
}

function withMember(state: Pick<State, "members">, id: string, fields: Partial<Member>): Member[] {
  return state.members.map((one) => (one.id === id ? { ...one, ...fields } : one));
}

function joined(members: Member[], you: You): Member[] {
  const newcomer: Member = { id: you.id, name: you.name, role: you.role, online: false, away: false };
  return [...members.filter((one) => one.id !== you.id), newcomer];
}

function renamed(state: RoomState, id: string, name: string): Partial<RoomState> {
  const members = withMember(state, id, { name });
  return state.you.id === id ? { members, you: { ...state.you, name } } : { members };
}

function marked(marks: Record<string, Mark>, position: number, mark: Mark | "none"): Record<string, Mark> {
  const { [String(position)]: _old, ...others } = marks;
  return mark === "none" ? others : { ...others, [String(position)]: mark };
}

function raised(state: State, member: string, about: About | undefined, seq: number): State["hands"] {
  const others = state.hands.filter((hand) => hand.member !== member);
  return [...others, about === undefined ? { member, seq } : { member, about, seq }];
}

/** A hand goes down; the floor is free when its holder's does. */
function lowered(state: State, member: string): Pick<State, "hands" | "floor"> {
  return {
    hands: state.hands.filter((hand) => hand.member !== member),
    floor: state.floor === member ? null : (state.floor ?? null),
  };
}

function line(event: Event, seq: number): State["chat"][number] {
  return {
    seq,
    at: event.at ?? "",
    by: event.by ?? "",
    text: event.text as string,
    to: (event.to as Audience | undefined) ?? "all",
  };
}
