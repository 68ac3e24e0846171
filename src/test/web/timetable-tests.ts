// Where a session is in its plan.

import { alarm, beforeCards, FAR_MS, nextStep, progress, slots } from "../../main/resources/web/app/room/timetable";
import type { Agenda } from "../../main/resources/web/app/room/protocol";
import { equal } from "./check";

const MINUTE = 60_000;
const START = Date.parse("2026-12-01T12:00:00Z");

const steps = [
  ["preparation", 10],
  ["welcome", 5],
  ["round-one", 45],
  ["break", 10],
  ["closing", 10],
].map(([key, minutes]) => ({ key: key as string, minutes: minutes as number, title: String(key) }));

const planned: Agenda = { variant: "two-hours", zone: "Europe/Amsterdam", steps, startsAt: "2026-12-01T12:00:00Z" };
const unplanned: Agenda = { variant: "two-hours", zone: "Europe/Amsterdam", steps };

const at = (minutes: number) => START + minutes * MINUTE;
const entered = (key: string, minutes: number) => ({ key, at: new Date(at(minutes)).toISOString() });
const behind = (agenda: Agenda, key: string, since: number, now: number) => progress(agenda, entered(key, since), at(now))?.behind;

export const timetableTests = {
  rule_10_3_getting_ready_comes_before_the_start: () =>
    equal(
      slots(planned).map((slot) => [slot.from, slot.to]),
      [
        [at(-10), at(0)],
        [at(0), at(5)],
        [at(5), at(50)],
        [at(50), at(60)],
        [at(60), at(70)],
      ],
      "times",
    ),

  rule_10_3_without_a_start_there_are_no_clock_times: () =>
    equal(
      slots(unplanned).every((slot) => slot.from === undefined && slot.to === undefined),
      true,
      "times",
    ),

  rule_10_6_a_step_that_began_in_time_is_on_time_until_it_should_end: () => {
    equal(behind(planned, "round-one", 5, 50), 0, "in time");
    equal(behind(planned, "round-one", 5, 58), 8, "eight minutes over");
  },

  rule_10_6_a_step_that_began_late_is_behind_from_the_start: () => {
    equal(behind(planned, "round-one", 13, 14), 8, "late");
    equal(behind(planned, "round-one", 13, 49), 8, "still");
    equal(behind(planned, "round-one", 13, 60), 10, "later");
  },

  rule_10_6_a_step_that_began_early_is_ahead: () => equal(behind(planned, "round-one", 2, 3), -3, "ahead"),

  rule_10_6_who_gets_ready_the_day_before_is_not_ahead: () => equal(behind(planned, "preparation", -1_440, -1_439), 0, "on time"),

  rule_10_6_without_a_start_only_the_step_itself_counts: () => {
    equal(behind(unplanned, "welcome", 100, 104), 0, "within");
    equal(behind(unplanned, "welcome", 100, 108), 3, "over");
  },

  rule_10_6_a_step_that_the_variant_does_not_have_gives_no_progress: () => {
    equal(progress(planned, entered("round-two", 0), at(1)), undefined, "no step");
    equal(progress(planned, null, at(1)), undefined, "none entered");
  },

  rule_10_6_a_session_on_another_day_than_planned_counts_its_own_minutes: () => {
    equal(behind(planned, "welcome", 1_440, 1_443), 0, "a day later");
    equal(behind(planned, "round-one", -1_440, -1_390), 5, "a rehearsal the day before");
    equal(alarm(planned, entered("welcome", 1_440), at(1_443)), undefined, "no alarm of yesterday");
  },

  rule_10_6_what_passed_of_a_step_is_counted_from_its_beginning: () => {
    const passed = (now: number) => progress(planned, entered("welcome", 0), at(now))?.passed;
    equal([passed(3), passed(-1)], [3 * MINUTE, 0], "passed");
  },

  rule_10_6_getting_ready_follows_the_plan_however_early_it_begins: () => {
    const days = progress(planned, entered("preparation", -2_880), at(-2_870));
    equal([days?.followed, days?.end], [true, at(0)], "until the start");
    const bare = progress(unplanned, entered("preparation", 0), at(1));
    equal([bare?.followed, bare?.end], [false, at(10)], "without one, for as long as it should last");
    const far = FAR_MS / MINUTE;
    equal(
      [far - 1, far].map((late) => progress(planned, entered("welcome", late), at(late))?.followed),
      [true, false],
      "four hours from its plan a session follows another",
    );
  },

  rule_10_6_the_next_step_is_the_one_after: () => {
    equal(nextStep(planned, "welcome", false)?.key, "round-one", "after");
    equal(nextStep(planned, undefined, false)?.key, "preparation", "first");
    equal(nextStep(planned, "closing", true), undefined, "none after the last");
    const withCards: Agenda = {
      ...planned,
      steps: [...steps.slice(0, 2), { key: "start", minutes: 2, title: "start" }, ...steps.slice(2)],
    };
    equal(nextStep(withCards, undefined, true)?.key, "round-one", "a session that was started without a step");
    equal(
      [undefined, "welcome", "start", "closing"].map((key) => beforeCards(withCards, key)),
      [true, true, false, false],
      "before the cards",
    );
  },

  rule_10_10_break_and_closing_are_announced_five_minutes_before: () => {
    equal(alarm(planned, entered("round-one", 5), at(44)), undefined, "too early");
    equal(alarm(planned, entered("round-one", 5), at(45))?.step.key, "break", "soon");
    equal(alarm(planned, entered("round-one", 5), at(55))?.at, at(50), "should have come");
    equal(alarm(planned, entered("break", 50), at(56))?.step.key, "closing", "then the closing");
    equal(alarm(planned, entered("closing", 60), at(80)), undefined, "nothing comes after the closing");
    equal(alarm(planned, null, at(45)), undefined, "nothing before the first step");
    const late = at(50) + FAR_MS;
    equal(
      [late - 1, late].map((now) => alarm(planned, entered("round-one", 5), now)?.step.key),
      ["break", undefined],
      "nor of hours ago",
    );
  },

  rule_10_10_without_a_start_the_next_step_alone_is_announced: () => {
    equal(alarm(unplanned, entered("welcome", 0), at(400)), undefined, "the break is not next");
    equal(alarm(unplanned, entered("round-one", 0), at(41))?.step.key, "break", "soon");
  },
};
