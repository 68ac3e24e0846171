// Where a session is in its plan. Pure: the time comes in as an argument; nothing here ever ends or begins a step.

import type { Agenda, Step } from "./protocol";

const MINUTE_MS = 60_000;

/** A step with its times, in milliseconds since 1970. */
export interface Slot {
  step: Step;
  /** By the plan; undefined when the agenda has no start. */
  from: number | undefined;
  to: number | undefined;
}

export interface Progress {
  index: number;
  step: Step;
  enteredAt: number;
  /** Milliseconds since the step was entered. */
  passed: number;
  planned: number;
  /** When the step should end: by the plan, or without one as long after its beginning as it should last. */
  end: number;
  /** Whether the planned clock times count. */
  followed: boolean;
  /** Whole minutes behind the plan: by which the step began late, or lasts longer than it should. Negative is ahead. */
  behind: number;
}

/** What comes before the planned start, getting ready, counts back from it. */
const BEFORE_START = "preparation";

/** A session that is further from its plan than this follows another one: a rehearsal, or a day that was moved. */
export const FAR_MS = 4 * 60 * MINUTE_MS;

export function slots(agenda: Agenda): Slot[] {
  const start = agenda.startsAt === undefined ? undefined : Date.parse(agenda.startsAt);
  const before = agenda.steps.filter((step) => step.key === BEFORE_START).reduce((sum, step) => sum + step.minutes, 0);
  let minutes = -before;
  return agenda.steps.map((step) => {
    const from = minutes;
    minutes += step.minutes;
    const to = minutes;
    return {
      step,
      from: start === undefined ? undefined : start + from * MINUTE_MS,
      to: start === undefined ? undefined : start + to * MINUTE_MS,
    };
  });
}

/** Undefined before the first step was entered, and when the variant has no such step (any more). */
export function progress(agenda: Agenda, entered: { key: string; at: string } | null, now: number): Progress | undefined {
  if (entered === null) {
    return undefined;
  }
  const all = slots(agenda);
  const index = all.findIndex((slot) => slot.step.key === entered.key);
  const slot = all[index];
  if (slot === undefined) {
    return undefined;
  }
  const enteredAt = Date.parse(entered.at);
  const planned = slot.step.minutes * MINUTE_MS;
  const followed = follows(slot, enteredAt);
  const end = (followed ? slot.to : undefined) ?? enteredAt + planned;
  return {
    index,
    step: slot.step,
    enteredAt,
    passed: Math.max(0, now - enteredAt),
    planned,
    end,
    followed,
    behind: Math.trunc(Math.max(followed ? lateAtEntry(slot, enteredAt) : 0, now - end) / MINUTE_MS),
  };
}

/** Getting ready may begin days before. */
function follows(slot: Slot, enteredAt: number): boolean {
  return slot.from !== undefined && (slot.step.key === BEFORE_START || Math.abs(enteredAt - slot.from) < FAR_MS);
}

/** Without a plan nobody is early or late at entry; and whoever gets ready days before is not early. */
function lateAtEntry(slot: Slot, enteredAt: number): number {
  return slot.step.key === BEFORE_START ? 0 : enteredAt - (slot.from ?? enteredAt);
}

/** The step to go to; before the first one that a session in its state begins with. Undefined after the last. */
export function nextStep(agenda: Agenda, current: string | undefined, live: boolean): Step | undefined {
  const index = agenda.steps.findIndex((step) => step.key === (current ?? (live ? SHOWING_STARTS : undefined)));
  return agenda.steps[index + 1];
}

/** Whether `step`, or none, comes before the cards are started. */
export function beforeCards(agenda: Agenda, step: string | undefined): boolean {
  const order = (key: string | undefined) => agenda.steps.findIndex((one) => one.key === key);
  return order(step) < order(SHOWING_STARTS);
}

export const SHOWING_STARTS = "start";

export interface Alarm {
  step: Step;
  /** When that step should begin. */
  at: number;
}

const WARNED = ["break", "closing"];
const WARNING_MS = 5 * MINUTE_MS;

/** The break or the closing that comes within five minutes, or should have come; undefined: go on talking. */
export function alarm(agenda: Agenda, entered: { key: string; at: string } | null, now: number): Alarm | undefined {
  const current = progress(agenda, entered, now);
  if (current === undefined) {
    return undefined;
  }
  const all = slots(agenda);
  const slot = all.slice(current.index + 1).find(({ step }) => WARNED.includes(step.key));
  if (slot === undefined) {
    return undefined;
  }
  const at = (current.followed ? slot.from : undefined) ?? (slot === all[current.index + 1] ? current.end : undefined);
  return at !== undefined && now >= at - WARNING_MS && now < at + FAR_MS ? { step: slot.step, at } : undefined;
}
