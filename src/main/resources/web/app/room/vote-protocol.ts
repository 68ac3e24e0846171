// What the wire contract says of votes.

/** What can be chosen, and the words of the card for it. */
export interface VoteOption {
  key: string;
  label: string;
}

/** By option; `earlier` is the vote before it on this card, and `moved` who changed in a second round, where that names nobody. */
export interface VoteResult {
  counts: Record<string, number>;
  earlier?: Record<string, number>;
  moved?: { stayed: number; changed: number; flows?: { from: string; to: string; count: number }[] };
}

/** `own` or `ownCounts` until it is revealed, the result once it is. */
export interface Vote extends Partial<VoteResult> {
  position: number;
  options: VoteOption[];
  round: number;
  votes: number;
  voters: number;
  own?: string;
  /** The same of several people who share this device. */
  ownCounts?: Record<string, number>;
}

type Ballot = Pick<Vote, "position" | "options" | "round" | "voters">;

export type VoteEvent =
  | ({ type: "vote.opened" } & Ballot)
  | { type: "vote.cast"; position: number; option?: string; counts?: Record<string, number>; before?: string; votes: number }
  | ({ type: "vote.revealed" } & Ballot & VoteResult)
  | { type: "vote.closed"; position: number };
