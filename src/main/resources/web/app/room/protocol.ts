// The frames and answers of the wire contract, and nothing else.

import type { Card } from "./deck-protocol";
import type { Agenda, InvitationText } from "./runsheet-protocol";
import type { Moment, Round, TogetherEvent } from "./together-protocol";
import type { Vote, VoteEvent } from "./vote-protocol";

export type { Card, DeckSummary, Factsheet, Kind } from "./deck-protocol";
export type { Agenda, InvitationText, Step, Variant } from "./runsheet-protocol";
export type { Vote, VoteOption } from "./vote-protocol";

export type Role = "facilitator" | "participant";
export type Status = "lobby" | "live" | "ended";
export type Mark = "discussed" | "skipped" | "parked";
export type About = "new" | "reply";
export type Audience = "all" | "facilitator" | "member";

export interface You {
  id: string;
  name: string;
  role: Role;
}

export interface Member extends You {
  online: boolean;
  away: boolean;
  /** The position of the card that they look at alone; facilitators are told. */
  looking?: number;
  /** Where others are too: how many people share this device; absent for who takes part from elsewhere. */
  onSite?: number;
}

export interface Hand {
  member: string;
  about?: About;
  seq: number;
}

export interface ChatLine {
  seq: number;
  at: string;
  by: string;
  text: string;
  to: Audience;
  /** Whom a facilitator answers alone. */
  member?: string;
}

export type OutcomeKind = "agreement" | "question" | "need" | "tomorrow";

export interface Break {
  until: string;
  returned: string[];
}

export interface GradeSummary {
  counts: Record<string, number>;
  average: number;
  lowest: number;
  highest: number;
  whys: string[];
}

export interface Grades {
  grades: number;
  own?: { grade: number; why: string };
  revealed?: GradeSummary;
}

/** A member, or somebody outside the room. */
export interface Owner {
  member?: string;
  name: string;
}

/** What is written on a line of the outcome. */
export interface OutcomeContent {
  kind: OutcomeKind;
  text: string;
  position?: number;
  owner?: Owner;
  due?: string;
}

export interface Outcome extends OutcomeContent {
  item: number;
  version: number;
}

export interface Settings {
  keepHands: boolean;
  factsheet: boolean;
}

/** What became of an agreement or question of last time. */
export type Standing = "done" | "underway" | "dropped";

/** A line of last time, by its name in the room of then. */
export interface EarlierLine {
  item: number;
  text: string;
  owner?: string;
  due?: string;
  state?: Standing;
}

/** What the session before this one left. */
export interface LastTime {
  title: string;
  discussed: number;
  agreements: EarlierLine[];
  questions: EarlierLine[];
}

/** For facilitators, and for everybody when it is shared. */
export interface Previous extends LastTime {
  shared: boolean;
}

/** What the group does besides the cards. */
export interface Activities {
  startedAt?: string;
  /** Since when the card in view is shown. */
  shownAt?: string;
  settings: Settings;
  agenda: Agenda;
  step: { key: string; at: string } | null;
  /** By `step:<key>` or `card:<position>`; facilitators only. */
  notes?: Record<string, string>;
  /** Facilitators only; absent while nothing was changed. */
  invitation?: InvitationText;
  rules: string[];
  pledged: string[];
  /** Absent where the deck asks for none. */
  elearning?: string[];
  vote: Vote | null;
  think: Moment | null;
  round: Round | null;
  /** The what-ifs that were shown, by position. */
  twists: Record<string, string[]>;
  /** The cards that were added to this room; they come after those of its deck. */
  ownCards: Card[];
  break: Break | null;
  grades: Grades;
  outcomes: Outcome[];
  previous?: Previous;
  /** The log of the room fills up; for facilitators. From `limit` on participants can do no more. */
  filling?: Filling;
}

export interface Filling {
  entries: number;
  limit: number;
}

export interface State extends Activities {
  status: Status;
  position: number;
  /** The highest position shown so far. */
  furthest: number;
  /** Every position that was in view, ascending. */
  shown: number[];
  /** For how many milliseconds a card was in view before another one came, by position. */
  viewed: Record<string, number>;
  /** The positions about which something was written, voted or said, ascending. */
  talked: number[];
  marks: Record<string, Mark>;
  members: Member[];
  hands: Hand[];
  floor?: string | null;
  locked: boolean;
  /** The `seq` of the event that made the present facilitator key; absent for the first one, and for participants. */
  keyRenewed?: number;
  chat: ChatLine[];
  serverTime?: string;
}

export interface Room {
  id: string;
  title: string;
  deck: string;
  deckVersion: number;
  status: Status;
  cardCount: number;
  expiresAt: string;
  /** When the report goes too; before the end the same. */
  reportExpiresAt: string;
  /** It is there to practise in. */
  practice?: true;
}

export interface Snapshot {
  type: "snapshot";
  seq: number;
  you: You;
  state: State;
}

/** What is recorded of the room, by its type. */
type Recorded =
  | {
      type:
        | "session.started"
        | "session.ended"
        | "hands.lowered"
        | "room.locked"
        | "room.unlocked"
        | "key.renewed"
        | "break.ended"
        | "grades.cleared";
    }
  | { type: "card.shown"; position: number }
  | { type: "card.marked"; position: number; mark: Mark | "none" }
  | { type: "member.joined"; member: You }
  | { type: "member.renamed"; member: string; name: string }
  | { type: "member.away" | "member.back" | "member.removed"; member: string }
  | { type: "member.onsite"; member: string; people: number }
  | { type: "hand.called"; member: string; ahead?: string[] }
  | { type: "hand.lowered"; member: string; because?: "card" }
  | { type: "hand.raised"; member: string; about?: About }
  | { type: "chat.sent"; text: string; to: Audience; member?: string }
  | { type: "chat.removed"; line: number }
  | ({ type: "agenda.set" } & Agenda)
  | { type: "step.entered"; step: string }
  | ({ type: "invitation.changed" } & InvitationText)
  | { type: "note.set"; about: string; text: string }
  | { type: "rules.set"; rules: string[] }
  | { type: "pledge.made" | "elearning.done" | "break.returned"; member: string }
  | ({ type: "settings.changed" } & Settings)
  | ({ type: "room.filling" } & Filling)
  | VoteEvent
  | { type: "twist.shown"; position: number; index: number; text: string }
  | { type: "card.added"; position: number; card: Omit<Card, "position"> }
  | { type: "break.started"; until: string }
  | { type: "grade.given"; grade?: number; why?: string; grades: number }
  | ({ type: "grades.revealed" } & GradeSummary)
  | ({ type: "outcome.added" } & OutcomeContent)
  | ({ type: "outcome.edited"; item: number } & OutcomeContent)
  | { type: "outcome.removed"; item: number }
  | { type: "previous.shared"; shared: boolean; previous?: LastTime }
  | { type: "previous.marked"; item: number; state: Standing | "none"; shared?: boolean }
  | TogetherEvent;

/** An event of the room's log. Secret ones have no `by`. */
export type RecordedEvent = { seq: number; at: string; by?: string } & Recorded;

/** Who is here, and which card they view alone: recorded nowhere. */
export type PresenceEvent = { seq?: undefined; by?: undefined } & (
  { type: "member.connected" | "member.disconnected"; member: string } | { type: "member.looking"; member: string; position?: number }
);

/** A server that is newer may send types beside these; whoever handles events ignores those. */
export type Event = RecordedEvent | PresenceEvent;

export interface Ack {
  type: "ack";
  id: string;
  seq: number;
}

export interface Refused {
  type: "error";
  id?: string;
  status: number;
  title?: string;
  detail?: string;
  /** Its name, such as `session-full`. */
  refusal?: string;
}

export interface Beat {
  type: "beat";
  at: string;
  seq: number;
}

export type Frame = Snapshot | Ack | Refused | Beat | Event;
