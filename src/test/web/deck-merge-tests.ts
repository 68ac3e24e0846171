import { merge, takeTheirs } from "../../main/resources/web/app/decks/merge";
import { equal } from "./check";
import { card, deck } from "./deck-text-tests";

const keys = (merged: { deck: { cards: { key: string }[] } }) => merged.deck.cards.map((one) => one.key);

export const deckMergeTests: Record<string, () => void> = {
  "what only one of two authors changed is taken from that one": () => {
    const base = deck(card("a"), card("b"));
    const mine = deck(card("a", { text: "Mijn tekst." }), card("b"));
    const theirs = { ...deck(card("a", { title: "Hun titel" }), card("b", { choices: ["Ja", "Nee"] })), description: "Van hen." };
    const { deck: merged, conflicts } = merge(base, mine, theirs);
    equal(conflicts, [], "nothing to choose");
    equal(
      merged,
      { ...deck(card("a", { text: "Mijn tekst.", title: "Hun titel" }), card("b", { choices: ["Ja", "Nee"] })), description: "Van hen." },
      "both",
    );
  },

  "what both wrote the same needs no choosing, and space is no change": () => {
    const base = deck(card("a"));
    equal(merge(base, deck(card("a", { text: "Zo. " })), deck(card("a", { text: "Zo." }))).conflicts, [], "the same");
    equal(
      merge(base, deck(card("a", { text: "Tekst a.\n" })), deck(card("a", { text: "Hun." }))).deck.cards[0]?.text,
      "Hun.",
      "space only",
    );
  },

  "where both wrote something else, mine stays until I choose": () => {
    const merged = merge(
      deck(card("a")),
      { ...deck(card("a", { text: "Mijn." })), title: "M" },
      { ...deck(card("a", { text: "Hun." })), title: "T" },
    );
    equal(
      merged.conflicts,
      [
        { field: "title", mine: "M", theirs: "T" },
        { card: "a", field: "text", mine: "Mijn.", theirs: "Hun." },
      ],
      "two places",
    );
    equal([merged.deck.title, merged.deck.cards[0]?.text], ["M", "Mijn."], "mine");
    const settled = merged.conflicts.reduce(takeTheirs, merged.deck);
    equal([settled.title, settled.cards[0]?.text], ["T", "Hun."], "theirs");
  },

  "a card that one removed is gone, unless the other changed it": () => {
    const base = deck(card("a"), card("b"));
    equal(keys(merge(base, deck(card("b")), base)), ["b"], "I removed it");
    equal(keys(merge(base, base, deck(card("a")))), ["a"], "they removed it");
    const theirs = deck(card("a", { text: "Hun." }), card("b"));
    const mineGone = merge(base, deck(card("b")), theirs);
    equal(
      [keys(mineGone), mineGone.conflicts],
      [["b"], [{ card: "a", theirs: card("a", { text: "Hun." }) }]],
      "I removed what they changed",
    );
    equal(
      takeTheirs(mineGone.deck, mineGone.conflicts[0] as never).cards.map((one) => one.key),
      ["b", "a"],
      "theirs comes back",
    );
    const theirsGone = merge(base, theirs, deck(card("b")));
    equal(keys(theirsGone), ["a", "b"], "they removed what I changed");
    equal(
      takeTheirs(theirsGone.deck, theirsGone.conflicts[0] as never).cards.map((one) => one.key),
      ["b"],
      "gone by choice",
    );
  },

  "cards that both added are both there, each behind the one it stood behind": () => {
    const base = deck(card("a"), card("b"));
    const merged = merge(base, deck(card("a"), card("m"), card("b")), deck(card("a"), card("b"), card("t")));
    equal([keys(merged), merged.conflicts], [["a", "m", "b", "t"], []], "both");
  },

  "who moved cards decides on the order": () => {
    const base = deck(card("a"), card("b"), card("c"));
    const moved = deck(card("c"), card("a"), card("b"));
    equal(keys(merge(base, moved, base)), ["c", "a", "b"], "I did");
    equal(keys(merge(base, base, moved)), ["c", "a", "b"], "they did");
    equal(
      keys(merge(base, moved, deck(card("b"), card("a"), card("c"), card("d")))),
      ["c", "d", "a", "b"],
      "both: mine, and their new card",
    );
  },

  "two authors who make the same card choose field by field": () => {
    const merged = merge(deck(), deck(card("a", { text: "Mijn." })), deck(card("a", { text: "Hun." })));
    equal(merged.conflicts, [{ card: "a", field: "text", mine: "Mijn.", theirs: "Hun." }], "the text");
  },
};
