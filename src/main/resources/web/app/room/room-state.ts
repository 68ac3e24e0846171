// The fold: a snapshot and the events after it give the room as one member sees it. Pure; the same semantics as the
// server's own fold, held together by the golden files in src/test/resources/golden.

import { withTwist } from "./added-cards";
import { given, outcome } from "./closing-state";
import { cast, countVoters, revealed, total } from "./vote-fold";
import type { About, Activities, ChatLine, Event, Mark, Member, PresenceEvent, RecordedEvent, Snapshot, State, You } from "./protocol";
import { talked, viewed } from "./card-talk";
import { lastTimeMarked, lastTimeShared } from "./last-time";
import { called, together, without } from "./together";

export interface RoomState extends State {
  seq: number;
  you: You;
}

type Of<T extends Event["type"]> = Extract<Event, { type: T }>;

const CHAT_KEPT = 200;
/** After these it is counted anew who may vote. */
const VOTERS_CHANGE: string[] = ["member.removed", "member.onsite", "vote.opened"];

export function fromSnapshot(snapshot: Snapshot): RoomState {
  return { ...snapshot.state, seq: snapshot.seq, you: snapshot.you };
}

/** Gives the state after `event`; the very same object when the event changes nothing. */
export function apply(state: RoomState, event: Event): RoomState {
  if (event.seq === undefined) {
    return countVoters(presence(state, event));
  }
  if (event.seq <= state.seq) {
    return state;
  }
  const next = withoutNothing({ ...state, ...change(state, event), seq: event.seq });
  return VOTERS_CHANGE.includes(event.type) ? countVoters(next) : next;
}

/** What was taken back is absent, as in a snapshot. */
function withoutNothing({ invitation, previous, ...rest }: RoomState): RoomState {
  return {
    ...rest,
    ...(invitation === undefined || Object.keys(invitation).length === 0 ? {} : { invitation }),
    ...(previous === undefined || !(previous.shared || rest.you.role === "facilitator") ? {} : { previous }),
  };
}

function presence(state: RoomState, event: PresenceEvent): RoomState {
  switch (event.type) {
    case "member.connected":
      return { ...state, members: withMember(state, event.member, { online: true }) };
    case "member.disconnected":
      return { ...state, members: withMember({ members: looking(state, event.member) }, event.member, { online: false }) };
    case "member.looking":
      return { ...state, members: looking(state, event.member, event.position) };
    default:
      event satisfies never;
      return state;
  }
}

function change(state: RoomState, event: RecordedEvent): Partial<RoomState> {
  switch (event.type) {
    case "session.started":
      return { status: "live", startedAt: event.at };
    case "session.ended":
      return { status: "ended", members: state.members.map(withGroup), ...withoutSecrets(state) };
    case "card.shown":
      return { ...shown(state, event.position), viewed: viewed(state, event.at), shownAt: event.at };
    case "card.marked":
      return { marks: marked(state.marks, event.position, event.mark) };
    case "member.joined":
      return { members: joined(state.members, event.member) };
    case "member.renamed":
      return renamed(state, event.member, event.name);
    case "member.away":
      return { members: withMember(state, event.member, { away: true }) };
    case "member.back":
      return { members: withMember(state, event.member, { away: false }) };
    case "member.onsite":
      return { members: onSite(state.members, event.member, event.people) };
    case "member.removed":
      return removed(state, event.member);
    case "key.renewed":
      return { keyRenewed: event.seq };
    case "room.locked":
      return { locked: true };
    case "room.unlocked":
      return { locked: false };
    case "room.filling":
      return { filling: { entries: event.entries, limit: event.limit } };
    case "settings.changed":
      return { settings: { keepHands: event.keepHands, factsheet: event.factsheet } };

    case "hand.raised":
      return { hands: raised(state, event.member, event.about, event.seq) };
    case "hand.lowered":
      return lowered(state, event.member);
    case "hands.lowered":
      return { hands: [], floor: null };
    case "hand.called":
      return {
        ...called(state, event.member, event.ahead ?? state.round?.ahead.filter((one) => one !== event.member)),
        talked: talked(state, state.position),
      };

    case "chat.sent":
      return { chat: [...state.chat, chatLine(event)].slice(-CHAT_KEPT) };
    case "chat.removed":
      return { chat: state.chat.filter((one) => one.seq !== event.line) };

    case "agenda.set":
      return { agenda: contentOf(event) };
    case "step.entered":
      return { step: { key: event.step, at: event.at } };
    case "note.set":
      return { notes: noted(state.notes ?? {}, event.about, event.text) };
    case "invitation.changed":
      return { invitation: contentOf(event) };
    case "rules.set":
      return { rules: event.rules };
    case "pledge.made":
      return { pledged: including(state.pledged, event.member) };
    case "elearning.done":
      return { elearning: including(state.elearning ?? [], event.member) };

    case "vote.opened":
      return { vote: { ...contentOf(event), votes: 0 }, talked: talked(state, event.position) };
    case "vote.cast":
      return { vote: state.vote && cast(state.vote, event, state.you.id) };
    case "vote.revealed":
      return { vote: state.vote && revealed(contentOf(event)) };
    case "vote.closed":
      return { vote: null };

    case "think.opened":
    case "round.started":
      return { ...together(state, event), talked: talked(state, event.position) };
    case "think.written":
    case "think.counted":
    case "think.revealed":
    case "think.closed":
    case "round.ended":
      return together(state, event);
    case "twist.shown":
      return { twists: withTwist(state.twists, event.position, event.text) };
    case "card.added":
      return { ownCards: [...state.ownCards, { position: event.position, ...event.card }] };

    case "break.started":
      return { break: { until: event.until, returned: state.break?.returned ?? [] } };
    case "break.returned":
      return { break: state.break && { ...state.break, returned: including(state.break.returned, event.member) } };
    case "break.ended":
      return { break: null };

    case "grade.given":
      return { grades: given(state.grades, event, state.you.id) };
    case "grades.revealed":
      return { grades: { grades: total(event.counts), revealed: contentOf(event) } };
    case "grades.cleared":
      return { grades: { grades: 0 } };

    case "outcome.added":
      return {
        outcomes: [...state.outcomes, outcome(event.seq, event.seq, contentOf(event))],
        talked: talked(state, event.position),
      };
    case "outcome.edited":
      return {
        outcomes: state.outcomes.map((one) => (one.item === event.item ? outcome(one.item, event.seq, contentOf(event)) : one)),
        talked: talked(state, event.position),
      };
    case "outcome.removed":
      return { outcomes: state.outcomes.filter((one) => one.item !== event.item) };

    case "previous.shared":
      return lastTimeShared(state.previous, event);
    case "previous.marked":
      return state.previous === undefined ? {} : { previous: lastTimeMarked(state.previous, event) };

    default:
      event satisfies never;
      return {};
  }
}

/** What an event says besides being one. */
function contentOf<T extends RecordedEvent>(event: T): Omit<T, "type" | "seq" | "at" | "by"> {
  const { type: _type, seq: _seq, at: _at, by: _by, ...content } = event;
  return content;
}

// Members

function withMember(state: Pick<State, "members">, id: string, fields: Partial<Member>): Member[] {
  return state.members.map((one) => (one.id === id ? { ...one, ...fields } : one));
}

/** A member looks at a card alone, or, without a position, is with the group. */
function looking(state: State, id: string, position?: number): Member[] {
  const where = position === undefined ? {} : { looking: position };
  return state.members.map((one) => (one.id === id ? { ...withGroup(one), ...where } : one));
}

function withGroup({ looking: _card, ...member }: Member): Member {
  return member;
}

/** A member is where others are, or, without people, elsewhere. */
function onSite(members: Member[], id: string, people: number): Member[] {
  return members.map((one) => {
    const { onSite: _people, ...member } = one;
    return one.id !== id ? one : people === 0 ? member : { ...member, onSite: people };
  });
}

function joined(members: Member[], you: You): Member[] {
  const newcomer: Member = { id: you.id, name: you.name, role: you.role, online: false, away: false };
  return [...members.filter((one) => one.id !== you.id), newcomer];
}

function renamed(state: RoomState, id: string, name: string): Partial<RoomState> {
  const members = withMember(state, id, { name });
  return state.you.id === id ? { members, you: { ...state.you, name } } : { members };
}

/** Who is removed takes their hand, pledge, e-learning and return along. */
function removed(state: RoomState, member: string): Partial<RoomState> {
  const others = (ids: string[]) => ids.filter((id) => id !== member);
  return {
    members: state.members.filter((one) => one.id !== member),
    ...lowered(state, member),
    pledged: others(state.pledged),
    ...(state.elearning === undefined ? {} : { elearning: others(state.elearning) }),
    break: state.break && { ...state.break, returned: others(state.break.returned) },
    round: without(state.round, member),
  };
}

/** What was secret and never revealed goes with the end. */
function withoutSecrets(state: RoomState): Partial<Activities> {
  return {
    vote: state.vote?.counts === undefined ? null : state.vote,
    think: state.think?.texts === undefined ? null : state.think,
    round: null,
    grades: state.grades.revealed === undefined ? { grades: 0 } : state.grades,
  };
}

/** In the order of the snapshot. */
function including(ids: string[], id: string): string[] {
  return ids.includes(id) ? ids : [...ids, id].sort();
}

// Cards, hands and chat

function shown(state: State, position: number): Partial<RoomState> {
  const positions = new Set([...state.shown, position]);
  return { position, furthest: Math.max(state.furthest, position), shown: [...positions].sort((a, b) => a - b) };
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

function chatLine({ seq, at, by, text, to, member }: Of<"chat.sent">): ChatLine {
  return { seq, at, by: by ?? "", text, to, ...(member === undefined ? {} : { member }) };
}

function noted(notes: Record<string, string>, about: string, text: string): Record<string, string> {
  const { [about]: _old, ...others } = notes;
  return text === "" ? others : { ...others, [about]: text };
}
