// The report as the room's state gives it, in the form of the server's, and in words. Pure.

import { dateInWords } from "../ui/format-time";
import { inZone } from "../ui/format-time";
import { r } from "../messages/report";
import { standing, type CardStatus } from "./card-status";
import type { RoomState } from "./room-state";
import type { Card, EarlierLine, Outcome, OutcomeKind } from "./protocol";

export interface ReportCard {
  key: string;
  title: string;
  mark?: "skipped" | "parked";
}

export interface ReportLine {
  item: number;
  text: string;
  card?: ReportCard;
  owner?: string;
  due?: string;
}

export interface Report {
  title: string;
  deck: string;
  deckVersion: number;
  date?: string;
  cardCount: number;
  cards: ReportCard[];
  /** In view, and that was all. */
  shown: ReportCard[];
  remaining: ReportCard[];
  /** `text` only where it was asked for. */
  ownCards: { key: string; title: string; text?: string }[];
  agreements: ReportLine[];
  questions: ReportLine[];
  needs: ReportLine[];
  tomorrow: ReportLine[];
  grades?: { count: number; average: number; lowest: number; highest: number; spread: Record<string, number> };
  /** What became of what the session before this one left. */
  previous?: { agreements: EarlierLine[]; questions: EarlierLine[] };
}

/** How many cards a session after this one has. */
export function left({ shown, remaining }: Report): number {
  return shown.length + remaining.length;
}

/** What the report will say, so that the group sees it before the end; `now` is by the clock of the server. */
export function preview(state: RoomState, cards: readonly Card[], title: string, now: number): Report {
  const all = cards.map((card) => reportCard(state, card));
  // In the room's order they would give the word away to whoever reads the report.
  const byTitle = (...wanted: CardStatus[]) =>
    all
      .filter((_, index) => wanted.includes(standing(state, index + 1, now)))
      .sort((one, other) => one.title.localeCompare(other.title, document.documentElement.lang));
  const lines = (kind: OutcomeKind) => state.outcomes.filter((line) => line.kind === kind).map((line) => reportLine(state, line, all));
  const grades = state.grades.revealed;
  return {
    title,
    deck: "",
    deckVersion: 0,
    ...(state.startedAt === undefined ? {} : { date: dayIn(state.startedAt, state.agenda.zone) }),
    cardCount: all.length,
    cards: byTitle("discussed"),
    shown: byTitle("shown"),
    remaining: byTitle("open", "parked", "skipped"),
    ownCards: state.ownCards.map(({ key, title }) => ({ key, title })),
    agreements: lines("agreement"),
    questions: lines("question"),
    needs: lines("need"),
    tomorrow: lines("tomorrow"),
    ...(grades === undefined
      ? {}
      : {
          grades: {
            count: state.grades.grades,
            average: grades.average,
            lowest: grades.lowest,
            highest: grades.highest,
            spread: grades.counts,
          },
        }),
    ...(state.previous === undefined ? {} : { previous: state.previous }),
  };
}

function reportCard(state: RoomState, { position, key, title }: Card): ReportCard {
  const mark = state.marks[String(position)];
  return mark === undefined || mark === "discussed" ? { key, title } : { key, title, mark };
}

function reportLine(state: RoomState, line: Outcome, cards: readonly ReportCard[]): ReportLine {
  const card = cards[(line.position ?? 0) - 1];
  const by = line.owner;
  const owner = by && (state.members.find((member) => member.id === by.member)?.name ?? by.name);
  return {
    item: line.item,
    text: line.text,
    ...(card === undefined ? {} : { card }),
    ...(owner === undefined ? {} : { owner }),
    ...(line.due === undefined ? {} : { due: line.due }),
  };
}

function dayIn(instant: string, zone: string): string {
  return inZone(zone, { year: "numeric", month: "2-digit", day: "2-digit" }, "sv").format(Date.parse(instant));
}

/** The report in words: a title, some sentences, and lists under headings. */
export interface Sheet {
  title: string;
  intro: string[];
  sections: { key: string; heading: string; items: Item[] }[];
}

/** `list` is what a page may show besides, and no copy has: in it every line counts. */
interface Item {
  text: string;
  details: string[];
  list?: string[];
}

export function sheetOf(report: Report): Sheet {
  const words = r.report.sections;
  const sections = [
    { key: "agreements", heading: words.agreements, items: report.agreements.map(lineInWords) },
    { key: "questions", heading: words.questions, items: report.questions.map(lineInWords) },
    { key: "needs", heading: words.needs, items: report.needs.map(lineInWords) },
    { key: "tomorrow", heading: words.tomorrow, items: report.tomorrow.map(lineInWords) },
    { key: "grades", heading: words.grades, items: gradesInWords(report.grades) },
    { key: "previous", heading: words.previous, items: previousInWords(report.previous) },
    { key: "cards", heading: words.cards, items: report.cards.map(cardInWords) },
    { key: "shown", heading: words.shown, items: report.shown.map(cardInWords) },
    {
      key: "ownCards",
      heading: words.ownCards,
      items: report.ownCards.map(({ title, text }) => ({ text: title, details: text === undefined ? [] : [text] })),
    },
    { key: "remaining", heading: words.remaining, items: remainingInWords(report.remaining) },
  ];
  return {
    title: r.report.of(report.title),
    intro: [
      ...(report.date === undefined ? [] : [r.report.held(dateInWords(report.date))]),
      r.report.cards(report.cards.length, report.cardCount),
      r.report.note,
    ],
    sections: sections.filter((section) => section.items.length > 0),
  };
}

/** As it can be put in a mail. */
export function plainText(sheet: Sheet): string {
  const item = ({ text, details }: Item) => [`- ${text.replaceAll("\n", "\n  ")}`, ...details.map((detail) => `  ${detail}`)].join("\n");
  const parts = [
    sheet.title,
    sheet.intro.join("\n"),
    ...sheet.sections.map((section) => [section.heading, ...section.items.map(item)].join("\n")),
  ];
  return `${parts.join("\n\n")}\n`;
}

function lineInWords(line: ReportLine): Item {
  const details = [
    ...(line.owner === undefined ? [] : [r.report.owner(line.owner)]),
    ...(line.due === undefined ? [] : [r.report.due(dateInWords(line.due))]),
    ...(line.card === undefined ? [] : [r.report.card(line.card.title)]),
  ];
  return { text: line.text, details };
}

function previousInWords(previous: Report["previous"]): Item[] {
  return [...(previous?.agreements ?? []), ...(previous?.questions ?? [])].map((line) => ({
    text: line.text,
    details: [r.report.became[line.state ?? "unknown"], ...(line.owner === undefined ? [] : [r.report.owner(line.owner)])],
  }));
}

function gradesInWords(grades: Report["grades"]): Item[] {
  if (grades === undefined) {
    return [];
  }
  // Keys that are whole numbers are in their order.
  const spread = Object.entries(grades.spread).map(([grade, count]) => r.report.times(grade, count));
  return [
    { text: r.report.average(grades.average, grades.count), details: [] },
    { text: r.report.spread(spread.join(", ")), details: [] },
  ];
}

/** How many there are, in one line with those that somebody meant to come back to; most sessions discuss a third of the cards. */
function remainingInWords(cards: readonly ReportCard[]): Item[] {
  if (cards.length === 0) {
    return [];
  }
  const marked = (["parked", "skipped"] as const).flatMap((mark) => {
    const titles = cards.filter((card) => card.mark === mark).map((card) => card.title);
    return titles.length === 0 ? [] : [r.report.marked(r.report.mark[mark], titles.join("; "))];
  });
  return [{ text: [`${r.report.remaining(cards.length)}.`, ...marked].join(" "), details: [], list: cards.map((card) => card.title) }];
}

function cardInWords(card: ReportCard): Item {
  return { text: card.title, details: card.mark === undefined ? [] : [r.report.mark[card.mark]] };
}
