// What the session before this one left, as events change it. Pure.

import type { EarlierLine, Previous, RecordedEvent, State } from "./protocol";

type Of<T extends RecordedEvent["type"]> = Extract<RecordedEvent, { type: T }>;

export function lastTimeShared(before: Previous | undefined, event: Of<"previous.shared">): Partial<State> {
  const told = event.previous ?? before;
  return told === undefined ? {} : { previous: { ...told, shared: event.shared } };
}

export function lastTimeMarked(previous: Previous, { item, state }: Of<"previous.marked">): Previous {
  const became = (line: EarlierLine): EarlierLine => {
    if (line.item !== item) {
      return line;
    }
    const { state: _old, ...rest } = line;
    return state === "none" ? rest : { ...rest, state };
  };
  return { ...previous, agreements: previous.agreements.map(became), questions: previous.questions.map(became) };
}
