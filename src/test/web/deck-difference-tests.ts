import { difference, isEmpty, type Part, wordDifference } from "../../main/resources/web/app/decks/difference";
import { equal, isTrue } from "./check";
import { card, deck } from "./deck-text-tests";

const written = (parts: Part[]) =>
  parts.map(({ text, kind }) => (kind === "added" ? `+${text}+` : kind === "removed" ? `-${text}-` : text)).join("");
const side = (parts: Part[], other: Part["kind"]) =>
  parts
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join("");

export const deckDifferenceTests: Record<string, () => void> = {
  "a difference names what was added, changed and removed": () => {
    const old = deck(card("a"), card("b"), card("c"));
    const now = { ...deck(card("c"), card("b", { text: "Anders.", practice: true }), card("d")), title: "Nieuw" };
    const { fields, added, removed, changed, reordered } = difference(old, now);
    equal(fields, [{ field: "title", old: "Proef", now: "Nieuw" }], "fields");
    equal([added.map((one) => one.key), removed.map((one) => one.key), reordered], [["d"], ["a"], true], "cards");
    equal(
      changed.map((one) => [one.card.key, one.changes.map((change) => change.field)]),
      [["b", ["practice", "text"]]],
      "changed",
    );
  },

  "the same deck has no difference, and one card less is no other order": () => {
    const old = deck(card("a"), card("b"), card("c"));
    isTrue(isEmpty(difference(old, deck(card("a"), card("b"), card("c")))), "the same");
    isTrue(!difference(old, deck(card("a"), card("c"))).reordered, "order");
  },

  "changed words are marked, and neighbours together": () => {
    equal(written(wordDifference("De kat zit op de mat.", "De hond zit op de mat.")), "De -kat-+hond+ zit op de mat.", "one word");
    equal(written(wordDifference("Ik ga nu weg.", "Ik blijf hier weg.")), "Ik -ga nu-+blijf hier+ weg.", "two words are one change");
    equal(written(wordDifference("", "Nieuw hier")), "+Nieuw hier+", "all new");
    equal(written(wordDifference("Weg ermee", "")), "-Weg ermee-", "all gone");
    equal(written(wordDifference("Zo", "Zo")), "Zo", "no change");
  },

  "a text that was written anew is no patchwork of words that both happen to have": () => {
    equal(
      written(wordDifference("Als de trein te laat is, mag de vergadering best wachten.", "Wie de koffie zet, kiest.")),
      "-Als de trein te laat is, mag de vergadering best wachten.-+Wie de koffie zet, kiest.+",
      "anew",
    );
  },

  "both texts can be read back from a difference": () => {
    let seed = 7;
    const random = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    const text = () => Array.from({ length: random(14) }, () => ["aap", "noot", "mies", "wim.", "zus", "\n"][random(6)]).join(" ");
    for (let round = 0; round < 300; round++) {
      const [old, now] = [text(), text()];
      const parts = wordDifference(old, now);
      equal([side(parts, "added"), side(parts, "removed")], [old, now], `round ${round}`);
    }
  },

  "a very long text is told apart by its lines": () => {
    const lines = Array.from({ length: 400 }, (_, index) => `Regel ${index} met een paar woorden erin.`);
    const parts = wordDifference(lines.join("\n"), [...lines.slice(0, 200), "Een nieuwe regel.", ...lines.slice(200)].join("\n"));
    equal(
      parts.filter((part) => part.kind !== "same").map((part) => [part.kind, part.text.trim()]),
      [["added", "Een nieuwe regel."]],
      "one line",
    );
  },
};
