// Filling in an iCalendar file.

import { fillIn } from "../../main/resources/web/app/ui/calendar-file";
import { equal } from "./check";

const unfolded = (file: string) => file.replace(/\r\n /g, "");

export const calendarFileTests = {
  rule_10_9_the_link_takes_the_place_of_its_mark_also_where_a_line_is_folded: () => {
    const file = "DESCRIPTION:Kom je ook? {li\r\n nk} Tot dan!\r\nEND:VEVENT\r\n";
    equal(unfolded(fillIn(file, "{link}", "https://x/#a-b")), "DESCRIPTION:Kom je ook? https://x/#a-b Tot dan!\r\nEND:VEVENT\r\n", "text");
  },

  rule_10_9_what_a_calendar_file_keeps_for_itself_is_escaped: () =>
    equal(fillIn("X:{link}", "{link}", "a,b;c\\d$&"), "X:a\\,b\\;c\\\\d$&", "text"),

  rule_10_9_no_line_is_longer_than_75_bytes_and_no_character_is_cut: () => {
    const text = "é€😀a".repeat(40);
    const file = fillIn("X:{link}", "{link}", text);
    const longest = Math.max(...file.split("\r\n").map((line) => new TextEncoder().encode(line).length));
    equal([longest <= 75, unfolded(file)], [true, `X:${text}`], "lines");
  },
};
