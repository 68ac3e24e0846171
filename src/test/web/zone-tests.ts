// Times in the zone of a session, which the browser may not know.

import { clockTime, inZone } from "../../main/resources/web/app/ui/format-time";
import { equal } from "./check";

const NOON = Date.UTC(2026, 11, 1, 12);

export const zoneTests = {
  rule_27_3_a_zone_that_the_browser_does_not_know_is_UTC: () => {
    equal(clockTime(NOON, "Europe/Amsterdam"), "13:00", "a zone");
    for (const zone of ["GMT+01:00", "GMT+1", "UTC+1", "Europe/Amstredam", "Mars/Phobos", "x", ""]) {
      equal(clockTime(NOON, zone), "12:00", zone);
      equal(inZone(zone, { year: "numeric", month: "2-digit", day: "2-digit" }, "sv").format(NOON), "2026-12-01", zone);
    }
  },
};
