// The part of the fold that is about votes.

import type { Member, RecordedEvent, Vote } from "./protocol";
import type { VoteResult } from "./vote-protocol";

export function cast(vote: Vote, { by, option, counts, votes }: Extract<RecordedEvent, { type: "vote.cast" }>, you: string): Vote {
  if (by !== you) {
    return { ...vote, votes };
  }
  const { own: _own, ownCounts: _counts, ...others } = vote;
  return { ...others, votes, ...(option === undefined ? {} : { own: option }), ...(counts === undefined ? {} : { ownCounts: counts }) };
}

export function revealed(told: Omit<Vote, "votes" | "counts"> & VoteResult): Vote {
  const counts = Object.fromEntries(told.options.map(({ key }) => [key, told.counts[key] ?? 0]));
  return { ...told, votes: total(counts), counts };
}

/** How many people are at the devices that are online: several share a table device. */
export function peopleOnline(members: Member[]): number {
  return members.reduce((sum, { online, onSite = 1 }) => sum + (online ? onSite : 0), 0);
}

/** While a vote is open, everybody who is online may vote. */
export function countVoters<S extends { vote: Vote | null; members: Member[] }>(state: S): S {
  const { vote, members } = state;
  return vote && vote.counts === undefined ? { ...state, vote: { ...vote, voters: peopleOnline(members) } } : state;
}

export function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
