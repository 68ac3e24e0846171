// What the group sees of its report before the end, and the report in words.

import { left, plainText, preview, sheetOf, type Report } from "../../main/resources/web/app/room/report";
import type { Card } from "../../main/resources/web/app/room/protocol";
import type { RoomState } from "../../main/resources/web/app/room/room-state";
import { equal, isTrue } from "./check";
import { at, member, START, Told } from "./told";

const TITLES = ["Zeef", "Ananas", "Molen", "Boter", "Citroen", "Wolk"];
const cards = TITLES.map((title, index): Card => ({ position: index + 1, key: `k${index + 1}`, kind: "statement", title, text: "" }));

/** The first two were talked about, the third only flashed by, and the next two are marked. */
const talk = { position: 3, shown: [1, 2, 3], talked: [1, 2], marks: { "4": "parked", "5": "skipped", "2": "discussed" } } as const;
const told = (more: object = {}) => new Told({ ...structuredClone(talk), ...more } as object).state;
const titles = (some: readonly { title: string }[]) => some.map((card) => card.title);

/** A blank page has no language, which orders titles. */
function seen(state: RoomState): Report {
  const { lang } = document.documentElement;
  document.documentElement.lang = "nl";
  try {
    return preview(state, cards, "Team Zee", START);
  } finally {
    document.documentElement.lang = lang;
  }
}

const usual = () => seen(told());

/** What stands under a heading. */
const items = (more: Partial<Report>, key: string) => sheetOf({ ...usual(), ...more }).sections.find((one) => one.key === key)?.items;

export const reportTests: Record<string, () => void> = {
  "rule 16.7: the report names cards by title, in alphabetical order": () => {
    const report = usual();
    equal(titles(report.cards), ["Ananas", "Zeef"], "discussed");
    equal(titles(report.shown), ["Molen"], "only shown");
    equal(titles(report.remaining), ["Boter", "Citroen", "Wolk"], "left");
    equal(report.cards[0], { key: "k2", title: "Ananas" }, "discussed is no mark of its own");
    equal(
      report.remaining.map((card) => card.mark ?? "none"),
      ["parked", "skipped", "none"],
      "marks",
    );
    isTrue(!("mark" in (report.shown[0] ?? {})), "none");
    equal([report.title, report.deck, report.deckVersion, report.cardCount, left(report)], ["Team Zee", "", 0, 6, 4], "counts");
  },

  "rule 16.2: the report has the outcome by kind, with card, owner and date": () => {
    const outcomes = [
      { item: 1, version: 1, kind: "agreement", text: "Wekelijks", position: 2, owner: { member: "anna", name: "Ans" }, due: "2026-12-24" },
      { item: 2, version: 2, kind: "question", text: "Wie?", owner: { member: "gone", name: "Dirk" } },
      { item: 3, version: 3, kind: "need", text: "Tijd" },
      { item: 4, version: 4, kind: "tomorrow", text: "Bellen", position: 99 },
    ];
    const report = seen(told({ outcomes, members: [member("anna", { name: "Anna" })] }));
    const card = { key: "k2", title: "Ananas" };
    equal(report.agreements, [{ item: 1, text: "Wekelijks", card, owner: "Anna", due: "2026-12-24" }], "by the name of now");
    equal(report.questions, [{ item: 2, text: "Wie?", owner: "Dirk" }], "or the one of then");
    equal([report.needs, report.tomorrow], [[{ item: 3, text: "Tijd" }], [{ item: 4, text: "Bellen" }]], "without");
    equal(Object.keys(report.needs[0] ?? {}), ["item", "text"], "nothing is left of what is not there");
    equal(Object.keys(report.tomorrow[0] ?? {}), ["item", "text"], "nor of a card that is not");
  },

  "rule 16.2: the report has grades when they were revealed, what last time left, and the day": () => {
    const revealed = { counts: { "8": 2 }, average: 8, lowest: 8, highest: 8, whys: ["Geheim"] };
    const previous = { title: "", discussed: 1, agreements: [{ item: 1, text: "Eens" }], questions: [], shared: true };
    const grown = told({ grades: { grades: 2, revealed }, previous, startedAt: at(43_000), ownCards: [{ ...cards[0], text: "Wat?" }] });
    const report = seen(grown);
    equal(report.grades, { count: 2, average: 8, lowest: 8, highest: 8, spread: { "8": 2 } }, "grades, and no reasons");
    equal([report.date, report.previous], ["2026-12-02", previous], "the day at the plan's place, and last time");
    equal(report.ownCards, [{ key: "k1", title: "Zeef" }], "own cards, without their text");
    const bare = usual();
    isTrue(!("grades" in bare) && !("previous" in bare) && !("date" in bare), "none of these");
  },

  "rule 16.2: in words it has a title, a day and how many cards": () => {
    const sheet = sheetOf({ ...usual(), date: "2026-12-01" });
    equal(sheet.title, "Verslag: Team Zee", "title");
    equal(sheet.intro.slice(0, 2), ["Gehouden op dinsdag 1 december 2026.", "Besproken: 2 van de 6 kaarten."], "intro");
    equal([sheet.intro.length, sheetOf(usual()).intro.length], [3, 2], "with and without a day");
    equal(
      sheet.sections.map(({ key, heading }) => [key, heading]),
      [
        ["cards", "Besproken kaarten"],
        ["shown", "Alleen getoonde kaarten"],
        ["remaining", "Kaarten voor een volgende keer"],
      ],
      "headings of what is there",
    );
    const line = { item: 1, text: "Iets" };
    const full = sheetOf({
      ...usual(),
      agreements: [line],
      questions: [line],
      needs: [line],
      tomorrow: [line],
      grades: { count: 1, average: 8, lowest: 8, highest: 8, spread: { "8": 1 } },
      previous: { agreements: [line], questions: [] },
      ownCards: [{ key: "e1", title: "Eigen" }],
    });
    equal(
      full.sections.map(({ key }) => key),
      ["agreements", "questions", "needs", "tomorrow", "grades", "previous", "cards", "shown", "ownCards", "remaining"],
      "all of them, in order",
    );
    equal(
      full.sections.filter(({ items: [first] }) => first?.text === "Iets").map(({ heading }) => heading.split(" ").slice(0, 3).join(" ")),
      ["Wat we afspreken", "Open vragen", "Wat we nog", "Wat we morgen", "Hoe het ging"],
      "each with its own heading",
    );
  },

  "rule 16.2: a line says who takes it up, when it is heard of, and its card": () => {
    const line = { item: 1, text: "Bellen", owner: "Anna", due: "2026-12-24", card: { key: "k1", title: "Zeef" } };
    const details = ["Pakt het op: Anna", "Terugkoppeling: donderdag 24 december 2026", "Kaart: Zeef"];
    for (const kind of ["agreements", "questions", "needs", "tomorrow"] as const) {
      equal(items({ [kind]: [line] }, kind), [{ text: "Bellen", details }], kind);
    }
    equal(items({ needs: [{ item: 1, text: "Tijd" }] }, "needs"), [{ text: "Tijd", details: [] }], "or nothing");
  },

  "rule 18.3: of last time it says what became of each line": () => {
    const agreements = [
      { item: 1, text: "Een", state: "done" as const, owner: "Anna" },
      { item: 2, text: "Twee" },
    ];
    equal(
      items({ previous: { agreements, questions: [{ item: 3, text: "Drie", state: "dropped" }] } }, "previous"),
      [
        { text: "Een", details: ["gedaan", "Pakt het op: Anna"] },
        { text: "Twee", details: ["niet besproken"] },
        { text: "Drie", details: ["vervallen"] },
      ],
      "lines",
    );
  },

  "rule 14.3: grades in words go from low to high": () => {
    const grades = { count: 3, average: 8.67, lowest: 7, highest: 10, spread: { "10": 1, "7": 1, "9": 1 } };
    equal(
      items({ grades }, "grades"),
      [
        { text: "Gemiddeld een 8,7, uit 3 cijfers.", details: [] },
        { text: "Gegeven cijfers: 7 (1×), 9 (1×), 10 (1×).", details: [] },
      ],
      "grades",
    );
  },

  "rule 16.11: the cards that are left are one line, and all their titles a list": () => {
    equal(
      items({}, "remaining"),
      [
        {
          text: "3 kaarten. Geparkeerd: Boter. Overgeslagen: Citroen.",
          details: [],
          list: ["Boter", "Citroen", "Wolk"],
        },
      ],
      "left",
    );
    const parked = ["Boter", "Molen"].map((title) => ({ key: title, title, mark: "parked" as const }));
    equal(items({ remaining: parked }, "remaining")?.[0]?.text, "2 kaarten. Geparkeerd: Boter; Molen.", "two of a kind");
    equal(items({ remaining: [] }, "remaining"), undefined, "none");
    equal(items({ cards: parked }, "cards")?.[0], { text: "Boter", details: ["geparkeerd"] }, "a mark");
    equal(items({}, "cards")?.[0], { text: "Ananas", details: [] }, "and none");
  },

  "rule 16.2: own cards have their text where it was asked for": () => {
    const ownCards = [
      { key: "e1", title: "Eigen", text: "Wat?" },
      { key: "e2", title: "Ander" },
    ];
    equal(
      items({ ownCards }, "ownCards"),
      [
        { text: "Eigen", details: ["Wat?"] },
        { text: "Ander", details: [] },
      ],
      "own cards",
    );
  },

  "as it can be put in a mail": () => {
    const sections = [
      {
        key: "a",
        heading: "Kop",
        items: [
          { text: "een\ntwee", details: ["wie", "wanneer"] },
          { text: "drie", details: [] },
        ],
      },
      { key: "b", heading: "Nog een", items: [{ text: "vier", details: [] }] },
    ];
    equal(
      plainText({ title: "Verslag", intro: ["Toen.", "Zo."], sections }),
      "Verslag\n\nToen.\nZo.\n\nKop\n- een\n  twee\n  wie\n  wanneer\n- drie\n\nNog een\n- vier\n",
      "text",
    );
  },
};
