// What clients ask of a room (`src/docs/contract.md`, section 4).

import type { About, Kind, Mark, OutcomeKind, Standing, Variant } from "./protocol";

/** What a member wants to happen; the connection adds the `id`. */
export type Command =
  | { type: "session.start" | "session.end" | "hand.lower-all" | "member.away" | "member.back" | "room.lock" | "room.unlock" }
  | { type: "look"; position: number }
  | { type: "card.show"; position: number; restore?: string[] }
  | { type: "card.mark"; position: number; mark: Mark | "none" }
  | { type: "hand.raise"; about?: About }
  | { type: "hand.lower"; member?: string }
  | { type: "hand.call"; member: string }
  | { type: "member.remove"; member: string; lines?: boolean; lock?: boolean }
  | { type: "member.onsite"; people: number; member?: string }
  | { type: "chat.send"; text: string; to: "all" | "facilitator" }
  | { type: "chat.send"; text: string; to: "member"; member: string }
  | { type: "chat.remove"; line: number }
  | {
      type: "agenda.set";
      variant?: Variant;
      start?: string | null;
      zone?: string;
      link?: string | null;
      meetingNumber?: string | null;
      meetingPassword?: string | null;
      steps?: { key: string; minutes?: number; title?: string; text?: string }[];
    }
  | { type: "step.enter"; step: string }
  | { type: "invitation.set"; subject?: string | null; text?: string | null }
  | { type: "note.set"; about: string; text: string }
  | { type: "rules.set"; rules: string[] }
  | { type: "pledge.make" | "elearning.done" | "break.return" | "break.end" | "round.end" | "grades.reveal" | "grades.clear" }
  | { type: "settings.set"; keepHands?: boolean; factsheet?: boolean }
  | { type: "vote.open" | "vote.reveal" | "vote.again" | "vote.close"; position: number }
  | { type: "vote.cast"; position: number; option?: string | null; counts?: Record<string, number>; before?: string }
  | { type: "think.open"; position: number; minutes?: number }
  | { type: "think.write"; position: number; text: string }
  | { type: "think.reveal" | "think.close" | "round.start"; position: number }
  | { type: "round.next"; member: string }
  | { type: "twist.show"; position: number; index: number }
  | { type: "card.add"; kind: Kind; title: string; text: string; choices?: string[] }
  | { type: "break.start"; minutes: number }
  | { type: "break.start"; until: string }
  | { type: "grade.give"; grade: number | null; why?: string }
  | ({ type: "outcome.add" } & Typed)
  | ({ type: "outcome.edit"; item: number; version: number } & Typed)
  | { type: "outcome.remove"; item: number; version: number }
  | { type: "previous.share"; shared: boolean }
  | { type: "previous.mark"; item: number; state: Standing | "none" };

/** A line of the outcome as somebody types it; an owner is a member or a name. */
export interface Typed {
  kind: OutcomeKind;
  text: string;
  position?: number;
  owner?: { member: string } | { name: string };
  due?: string;
}
