// Plan and invitation of a session, as the wire has them.

export type Variant = "one-hour" | "two-hours";

/** A step of the runsheet; its text is for facilitators only. */
export interface Step {
  key: string;
  minutes: number;
  title: string;
  text?: string;
}

/** The plan; `start` is local to `zone`, `startsAt` and `endsAt` are the instants that follow from it. */
export interface Agenda {
  variant: Variant;
  start?: string;
  zone: string;
  link?: string;
  /** What dials in to the meeting; for facilitators. */
  meetingNumber?: string;
  meetingPassword?: string;
  steps: Step[];
  startsAt?: string;
  endsAt?: string;
}

/** What a facilitator changed of the invitation; the word and its link stand in it by name. */
export interface InvitationText {
  subject?: string;
  text?: string;
}
