import { keyFor, moved, withCard } from "../../main/resources/web/app/decks/card-keys";
import { type CardText, type DeckText, emptyCard, lacks, sendable, textOf, tidy } from "../../main/resources/web/app/decks/deck-text";
import { isOld, toCheck } from "../../main/resources/web/app/decks/facts";
import { apiGuidance, guidanceOf } from "../../main/resources/web/app/decks/guidance";
import { equal, isTrue } from "./check";

export function card(key: string, change: Partial<CardText> = {}): CardText {
  return { ...emptyCard(key), title: `Titel ${key}`, text: `Tekst ${key}.`, ...change };
}

export function deck(...cards: CardText[]): DeckText {
  return {
    key: "proef",
    title: "Proef",
    description: "",
    language: "nl",
    asOf: "",
    eLearning: false,
    factsheet: "",
    runsheet: "",
    facts: [],
    ...guidanceOf({}),
    cards,
  };
}

const keys = (text: DeckText) => text.cards.map((one) => one.key);

export const deckTextTests: Record<string, () => void> = {
  "time, e-learning and tips come back from the server as they went": () => {
    const course = { name: "Woo in een uur", url: "https://leren.example/woo", minutes: 60, free: false };
    const api = { minutes: 90, course, tips: { closing: "Zeg: 'Tot morgen.'" } };
    equal(apiGuidance(guidanceOf(api)), api, "all of it");
    equal(apiGuidance(guidanceOf({})), {}, "none of it");
  },

  "a text of before there were tips is as the server has it": () => {
    const { key, title, description, language, asOf, eLearning, factsheet, runsheet, facts, cards } = deck();
    const before = { key, title, description, language, asOf, eLearning, factsheet, runsheet, facts, cards } as DeckText;
    equal(tidy(before), deck(), "with nothing in them");
  },

  "no time and no address that the server refuses keeps the rest from being saved": () => {
    const mine = { ...deck(), eLearning: true, title: "Nieuw", minutes: "29" };
    const sent = (change: Partial<DeckText>) => sendable({ ...mine, minutes: "45", ...change }, deck());
    equal(sendable(mine, deck()).minutes, "", "too short");
    equal(sendable(mine, deck()).title, "Nieuw", "the rest");
    for (const url of ["http://leren.example", "https://", "https://jan:geheim@leren.example", "https://leren.example/een twee", "leren"]) {
      equal(sent({ course: { ...deck().course, url } }).course.url, "", url);
    }
    equal(
      sent({ course: { ...deck().course, url: " https://leren.example/woo?les=1 " } }).course.url,
      "https://leren.example/woo?les=1",
      "https",
    );
    equal(sent({ eLearning: false, course: { ...deck().course, name: "Oud" } }).course.name, "", "no e-learning, no course");
  },

  "a key says what the title says, in the letters that a key may have": () => {
    equal(keyFor("Één café: ’s ochtends!", [], "kaart"), "een-cafe-s-ochtends", "accents and signs");
    equal(keyFor("  Mijn  concept — van mij ", [], "kaart"), "mijn-concept-van-mij", "runs of signs");
    equal(keyFor("???", [], "kaart"), "kaart", "nothing that a key may have");
    equal(keyFor("Straße", [], "kaart"), "strasse", "ß");
  },

  "a key is free and never too long": () => {
    equal(keyFor("Kaart", ["kaart", "kaart-2"], "x"), "kaart-3", "the next free number");
    const long = "woord ".repeat(30);
    const first = keyFor(long, [], "x");
    const second = keyFor(long, [first], "x");
    for (const key of [first, second]) {
      isTrue(/^[a-z0-9-]{1,60}$/.test(key) && !key.endsWith("-"), key);
    }
    isTrue(first !== second, "different");
  },

  "the key follows the title until it is fixed": () => {
    const loose = withCard(deck(card("een"), card("twee")), "twee", { title: "Een" }, false, "kaart");
    equal([loose.key, keys(loose.deck)], ["een-2", ["een", "een-2"]], "follows");
    const fixed = withCard(deck(card("een")), "een", { title: "Anders" }, true, "kaart");
    equal([fixed.key, fixed.deck.cards[0]?.title], ["een", "Anders"], "stays");
    equal(withCard(deck(card("een")), "een", { text: "Anders" }, false, "kaart").key, "een", "another field");
  },

  "what the server leaves out is empty, and comes back as it was": () => {
    const text = textOf({ key: "proef", title: "Proef", updatedAt: "", cards: [{ key: "a", kind: "question", title: "A", text: "B" }] });
    equal(text, { ...deck({ ...emptyCard("a"), kind: "question", title: "A", text: "B" }) }, "filled in");
    equal(tidy(text), text, "tidy already");
  },

  "what-ifs are five different ones at most": () => {
    const lacking = (...twists: string[]) => lacks(card("a", { twists })).includes("twists");
    isTrue(!lacking("a", "b", "c", "d", "e") && !lacking(" ", ""), "fits");
    isTrue(lacking("a", "a") && lacking("a", "b", "c", "d", "e", "f"), "does not");
    equal(tidy(deck(card("a", { twists: [" x ", ""] }))).cards[0]?.twists, ["x"], "tidy");
  },

  "rules 39.1, 39.2 and 39.3: what the server would refuse waits": () => {
    const lacking = (change: Partial<CardText>) => lacks(card("a", change));
    equal(lacking({ ask: "w ".repeat(20) }), [], "twenty words");
    equal(lacking({ ask: "w ".repeat(21) }), ["ask"], "twenty-one");
    const blocks = (words: number) => `**Twee kanten.** Ja.\n\n**Feiten.** Zo.\n\n**Let op.** ${"w ".repeat(words)}`;
    equal([lacking({ explanation: blocks(83) }), lacking({ explanation: "**Let op.** Vrij." })], [[], []], "blocks, and none");
    equal([lacking({ explanation: blocks(84) }), lacking({ explanation: blocks(0) })], [["explanation"], ["explanation"]], "long, empty");
    equal(lacking({ explanation: "**Twee kanten.** Ja." }), ["explanation"], "one block");
    const english = (last: string) => lacking({ explanation: `**Two sides.** Yes.\n\n**Facts.** So.\n\n**${last}.** Oh.` });
    equal([english("Take care"), english("Let op")], [[], ["explanation"]], "in English");
    equal(lacking({ themes: ["a", "a"] }), ["themes"], "twice the same");
  },

  "rules 39.4 and 39.5: a fact stands in its text, and the day of the deck is the oldest": () => {
    const fact = { about: "Tekst  a.", source: "Wet", checkedOn: "2026-11-25", toCheck: "" };
    equal(lacks(card("a", { facts: [fact, { about: "", source: " ", checkedOn: "", toCheck: "" }] })), [], "in the text, and an empty one");
    for (const wrong of [{ about: "Elders" }, { source: "" }, { checkedOn: "nu" }, { checkedOn: "" }]) {
      equal(lacks(card("a", { facts: [{ ...fact, ...wrong }] })), ["facts"], JSON.stringify(wrong));
    }
    const text = { ...deck(card("a", { facts: [fact] })), asOf: "2020-01-01", factsheet: "Een blad.", facts: [{ ...fact, about: "blad" }] };
    equal(tidy(text).asOf, "2026-11-25", "of the cards and the factsheet");
    equal(tidy({ ...text, facts: [{ ...fact, checkedOn: "2026-10-01" }] }).asOf, "2026-10-01", "the oldest");
    equal(tidy(deck()).asOf, "", "no facts");
    const unfinished = { ...text, facts: [...text.facts, { ...fact, about: "Elders" }] };
    equal(sendable(unfinished, tidy(text)).facts, [{ ...fact, about: "blad" }], "what is not finished waits");
    equal(sendable({ ...unfinished, factsheet: "Leeg." }, tidy(text)).facts, [], "and what the text lost goes");
  },

  "rule 39.7: what nobody looked at for six months is told, and what somebody left to look up": () => {
    const fact = (checkedOn: string, about: string, more = "") => ({ about, source: "Wet", checkedOn, toCheck: more });
    const text = {
      ...deck(card("a", { facts: [fact("2026-05-31", "Tekst"), fact("2026-05-28", "a.")] })),
      facts: [fact("2026-11-01", "blad", "Lees het.")],
    };
    const told = toCheck(text, "2026-11-29").map((one) => [one.fact.about, one.card?.key, one.old]);
    equal(
      told,
      [
        ["a.", "a", true],
        ["blad", undefined, false],
      ],
      "the old one first",
    );
    equal([isOld("2026-05-29", "2026-11-29"), isOld("2026-05-28", "2026-11-29"), isOld("", "2026-11-29")], [false, true, false], "days");
  },

  "space around a text goes, and so do empty choices": () => {
    const text = tidy({ ...deck(card("a", { title: " A ", text: "een\r\ntwee\n", choices: [" x ", "", "y"] })), title: " Proef\n" });
    equal([text.title, text.cards[0]?.title, text.cards[0]?.text, text.cards[0]?.choices], ["Proef", "A", "een\ntwee", ["x", "y"]], "tidy");
  },

  "a card lacks what the server would refuse": () => {
    equal(lacks(emptyCard("a")), ["title", "text"], "an empty card");
    equal(lacks(card("a", { choices: ["x"] })), ["choices"], "one choice");
    equal(lacks(card("a", { choices: ["x", "x "] })), ["choices"], "twice the same");
    equal(lacks(card("a", { choices: ["1", "2", "3", "4", "5", "6", "7"] })), ["choices"], "seven");
    equal(lacks(card("a", { choices: ["x", "y", ""] })), [], "an empty one does not count");
    equal(lacks(card("a", { title: "\u200b" })), ["title"], "nothing to see");
  },

  "an unfinished card waits, and keeps nothing else from being saved": () => {
    const base = deck(card("a"), card("b"));
    const mine = { ...deck(card("a", { title: "" }), card("b", { text: "Anders." }), emptyCard("c")), title: " " };
    const sent = sendable(mine, base);
    equal(sent, { ...deck(card("a"), card("b", { text: "Anders." })), title: "Proef" }, "sent");
  },

  "a card moves one place, and not beyond the ends": () => {
    const three = deck(card("a"), card("b"), card("c"));
    equal(keys(moved(three, "c", -1)), ["a", "c", "b"], "to the front");
    equal(keys(moved(three, "a", 1)), ["b", "a", "c"], "to the back");
    equal(keys(moved(three, "a", -1)), ["a", "b", "c"], "at the front already");
    equal(keys(moved(three, "c", 1)), ["a", "b", "c"], "at the back already");
  },
};
