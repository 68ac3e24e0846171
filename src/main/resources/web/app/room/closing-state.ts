// What of the fold is about the closing: grades, and the lines of the outcome. Pure.

import type { Event, Grades, Outcome, OutcomeContent } from "./protocol";

export function given(old: Grades, { by, grade, why, grades }: Extract<Event, { type: "grade.given" }>, you: string): Grades {
  if (by !== you) {
    return { ...old, grades };
  }
  return grade === undefined ? { grades } : { grades, own: { grade, why: why ?? "" } };
}

export function outcome(item: number, version: number, { kind, text, position, owner, due }: OutcomeContent): Outcome {
  return {
    item,
    version,
    kind,
    text,
    ...(position === undefined ? {} : { position }),
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
  };
}
