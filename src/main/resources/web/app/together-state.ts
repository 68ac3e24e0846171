// The fold of what the group does besides the cards: runsheet, house rules, votes, break, grades and outcome. Pure.

import type { RoomState } from "./room-state";
import type {
  Agenda,
  Event,
  Grades,
  GradeSummary,
  Outcome,
  OutcomeContent,
  OutcomeKind,
  Owner,
  Settings,
  Together,
  Vote,
} from "./wire";

export function changeTogether(state: RoomState, event: Event, seq: number): Partial<Together> {
  const member = event.member as string;
  switch (event.type) {
    case "agenda.set":
      return { agenda: agenda(event) };
    case "step.entered":
      return { step: { key: event.step as string, at: event.at ?? "" } };
    case "note.set":
      return { notes: noted(state.notes ?? {}, event.about as string, event.text as string) };
    case "rules.set":
      return { rules: event.rules as string[] };
    case "pledge.made":
      return { pledged: including(state.pledged, member) };
    case "elearning.done":
      return { elearning: including(state.elearning ?? [], member) };
    case "room.filling":
      return { filling: { entries: event.entries as number, limit: event.limit as number } };
    case "settings.changed":
      return { settings: { keepHands: event.keepHands, factsheet: event.factsheet } as Settings };
    case "vote.opened":
      return { vote: { position: event.position as number, options: event.options as string[], votes: 0 } };
    case "vote.cast":
      return { vote: state.vote === null ? null : cast(state.vote, event, state.you.id) };
    case "vote.revealed":
      return { vote: state.vote === null ? null : revealed(state.vote, event.counts as Record<string, number>) };
    case "vote.closed":
      return { vote: null };
    case "break.started":
      return { break: { until: event.until as string, returned: state.break?.returned ?? [] } };
    case "break.returned":
      return { break: state.break && { ...state.break, returned: including(state.break.returned, member) } };
    case "break.ended":
      return { break: null };
    case "grade.given":
      return { grades: given(state.grades, event, state.you.id) };
    case "grades.revealed":
      return { grades: { grades: total(event.counts as Record<string, number>), revealed: summary(event) } };
    case "grades.cleared":
      return { grades: { grades: 0 } };
    case "outcome.added":
      return { outcomes: [...state.outcomes, line(seq, seq, event)] };
    case "outcome.edited":
      return { outcomes: state.outcomes.map((one) => (one.item === event.item ? line(one.item, seq, event) : one)) };
    case "outcome.removed":
      return { outcomes: state.outcomes.filter((one) => one.item !== event.item) };
    default:
      return {};
  }
}

/** What was secret and never revealed goes with the end. */
export function endTogether(state: RoomState): Partial<Together> {
  return {
    vote: state.vote?.counts === undefined ? null : state.vote,
    grades: state.grades.revealed === undefined ? { grades: 0 } : state.grades,
  };
}

/** Who is removed takes their pledge, e-learning and return along. */
export function withoutMember(state: RoomState, member: string): Partial<Together> {
  const others = (ids: string[]) => ids.filter((id) => id !== member);
  return {
    pledged: others(state.pledged),
    ...(state.elearning === undefined ? {} : { elearning: others(state.elearning) }),
    break: state.break && { ...state.break, returned: others(state.break.returned) },
  };
}

function agenda(event: Event): Agenda {
  const { type: _type, seq: _seq, at: _at, by: _by, ...fields } = event;
  return fields as unknown as Agenda;
}

function noted(notes: Record<string, string>, about: string, text: string): Record<string, string> {
  const { [about]: _old, ...others } = notes;
  return text === "" ? others : { ...others, [about]: text };
}

/** In the order of the snapshot. */
function including(ids: string[], id: string): string[] {
  return ids.includes(id) ? ids : [...ids, id].sort();
}

function cast(vote: Vote, event: Event, you: string): Vote {
  const votes = event.votes as number;
  if (event.by !== you) {
    return { ...vote, votes };
  }
  const { own: _own, ...others } = vote;
  return event.option === undefined ? { ...others, votes } : { ...others, votes, own: event.option as string };
}

function revealed(vote: Vote, told: Record<string, number>): Vote {
  const { own: _own, ...others } = vote;
  const counts: Record<string, number> = {};
  for (const option of vote.options) {
    counts[option] = told[option] ?? 0;
  }
  return { ...others, votes: total(counts), counts };
}

function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function given(grades: Grades, event: Event, you: string): Grades {
  const count = event.grades as number;
  if (event.by !== you) {
    return { ...grades, grades: count };
  }
  return event.grade === undefined
    ? { grades: count }
    : { grades: count, own: { grade: event.grade as number, why: (event.why as string | undefined) ?? "" } };
}

function summary(event: Event): GradeSummary {
  return {
    counts: event.counts as Record<string, number>,
    average: event.average as number,
    lowest: event.lowest as number,
    highest: event.highest as number,
    whys: event.whys as string[],
  };
}

function line(item: number, version: number, event: Event): Outcome {
  const content: OutcomeContent = { kind: event.kind as OutcomeKind, text: event.text as string };
  if (event.position !== undefined) {
    content.position = event.position as number;
  }
  if (event.owner !== undefined) {
    content.owner = event.owner as Owner;
  }
  if (event.due !== undefined) {
    content.due = event.due as string;
  }
  return { item, version, ...content };
}
