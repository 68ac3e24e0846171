import { around as dutchAround } from "../../main/resources/web/app/messages/nl-around";
import { entry as dutchEntry } from "../../main/resources/web/app/messages/nl-entry";
import * as dutchLater from "../../main/resources/web/app/messages/nl-later";
import { moment as dutchMoment } from "../../main/resources/web/app/messages/nl-moment";
import { nl } from "../../main/resources/web/app/messages/nl";
import * as dutchReport from "../../main/resources/web/app/messages/nl-report";
import { around } from "../../main/resources/web/app/messages/fy/around";
import { entry } from "../../main/resources/web/app/messages/fy/entry";
import * as later from "../../main/resources/web/app/messages/fy/later";
import { moment } from "../../main/resources/web/app/messages/fy/moment";
import { fy } from "../../main/resources/web/app/messages/fy/fy";
import * as report from "../../main/resources/web/app/messages/fy/report";
import { equal, isTrue } from "./check";

/** What Frisian and Dutch write alike, and how a browser without Frisian writes its dates. */
const ALIKE = new Set(["", "Chat", "De link", "Dilemma", "Kaartensessie", "Live", "nl-NL", "Oefenkaart", "Stelling", "Toetsen"]);
const KEYS = /^[→←HC?]$/;

/** The same keys, all the way down, each with a text of its own. */
function compare(dutch: unknown, frisian: unknown, where: string): number {
  equal(typeof frisian, typeof dutch, where);
  if (typeof dutch === "string") {
    equal((frisian as string).trim() === "", dutch === "", where);
    isTrue(frisian !== dutch || ALIKE.has(dutch) || KEYS.test(dutch), `${where} is Dutch: ${dutch}`);
    return 1;
  }
  if (typeof dutch === "function") {
    equal((frisian as { length: number }).length, dutch.length, where);
    return 1;
  }
  const [names, others] = [dutch, frisian].map((one) => Object.keys(one as object).sort());
  equal(others, names, where);
  return (names ?? [])
    .map((name) => compare((dutch as Record<string, unknown>)[name], (frisian as Record<string, unknown>)[name], `${where}.${name}`))
    .reduce((sum, n) => sum + n, 0);
}

export const languageTests: Record<string, () => void> = {
  "rule 48.1: Frisian has every text that a participant's pages have": () => {
    const texts =
      compare(nl, fy, "page") +
      compare(dutchAround, around, "around") +
      compare(dutchEntry, entry, "entry") +
      compare({ ...dutchLater }, { ...later }, "later") +
      compare(dutchMoment, moment, "moment") +
      compare({ ...dutchReport }, { ...report }, "report");
    isTrue(texts > 400, `${texts} texts`);
  },
};
