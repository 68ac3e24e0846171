// The frames and answers of the wire contract, and nothing else.

export type Role = "facilitator" | "participant";
export type Status = "lobby" | "live" | "ended";
export type Mark = "discussed" | "skipped" | "parked";
export type About = "new" | "reply";
export type Audience = "all" | "facilitator";
export type Kind = "statement" | "question" | "dilemma";

export interface You {
  id: string;
  name: string;
  role: Role;
}

export interface Member extends You {
  online: boolean;
  away: boolean;
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
}

export interface State {
  status: Status;
  position: number;
  /** The highest position shown so far. */
  furthest: number;
  marks: Record<string, Mark>;
  members: Member[];
  hands: Hand[];
  floor?: string | null;
  locked: boolean;
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
  expiresAt?: string;
}

export interface Card {
  position: number;
  key: string;
  kind: Kind;
  practice?: boolean;
  title: string;
  text: string;
  choices?: string[];
  explanation?: string;
}

export interface DeckSummary {
  key: string;
  title: string;
  language: string;
  cardCount: number;
}

export interface Snapshot {
  type: "snapshot";
  seq: number;
  you: You;
  state: State;
}

/** A fact about the room. Its other fields depend on `type`; a type that we don't know is left alone. */
export interface Event {
  type: string;
  seq?: number;
  at?: string;
  by?: string;
  [field: string]: unknown;
}

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
}

export interface Beat {
  type: "beat";
  at: string;
  seq: number;
}

export type Frame = Snapshot | Ack | Refused | Beat | Event;

/** What a member wants to happen; the connection adds the `id`. */
export type Command =
  | { type: "session.start" | "session.end" | "hand.lower-all" | "member.away" | "member.back" | "room.lock" | "room.unlock" }
  | { type: "card.show"; position: number }
  | { type: "card.mark"; position: number; mark: Mark | "none" }
  | { type: "hand.raise"; about?: About }
  | { type: "hand.lower"; member?: string }
  | { type: "hand.call" | "member.remove"; member: string }
  | { type: "chat.send"; text: string; to: Audience }
  | { type: "chat.remove"; line: number };
