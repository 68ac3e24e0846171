import type { DeckText } from "../../main/resources/web/app/decks/deck-text";
import { unfinished } from "../../main/resources/web/app/decks/desk";
import { equal, isTrue } from "./check";
import { card, deck } from "./deck-text-tests";
import { World, refused } from "./desk-world";

async function opened(): Promise<World> {
  const world = new World();
  await world.desk.load();
  return world;
}

const text = (world: World, change: string) => world.desk.change(deck(card("a", { text: change }), card("b")));

export const deskTests: Record<string, () => void | Promise<void>> = {
  "what is typed is saved once, a moment after the last key": async () => {
    const world = await opened();
    text(world, "N");
    text(world, "Nieuw.");
    equal([world.desk.status, world.saves.length], ["typing", 0], "waits");
    await world.settle();
    equal([world.desk.status, world.saves.map((one) => one.cards[0]?.text), world.unsaved], ["saved", ["Nieuw."], undefined], "saved");
  },

  "an unfinished card waits on the device, and the rest is saved": async () => {
    const world = await opened();
    world.desk.change(deck(card("a", { title: "" }), card("b", { text: "Anders." })));
    await world.settle();
    equal(
      [world.desk.status, world.stored.cards.map((one) => [one.title, one.text])],
      [
        "unfinished",
        [
          ["Titel a", "Tekst a."],
          ["Titel b", "Anders."],
        ],
      ],
      "the rest",
    );
    equal(unfinished(world.desk.mine as DeckText), ["a"], "which");
    const again = world.author();
    await again.load();
    equal(again.mine?.cards[0]?.title, "", "found again after a reload");
  },

  "without a line the text stays here, and goes when the line is back": async () => {
    const world = await opened();
    world.trouble = refused(0);
    text(world, "Onderweg.");
    await world.settle();
    equal([world.desk.status, world.unsaved?.mine.cards[0]?.text], ["offline", "Onderweg."], "kept");
    world.trouble = undefined;
    await world.settle();
    equal([world.desk.status, world.stored.cards[0]?.text], ["saved", "Onderweg."], "went");
  },

  "a reload finds what was not saved, and saves it": async () => {
    const world = await opened();
    text(world, "Net getypt.");
    const again = world.author();
    await again.load();
    await world.settle();
    equal([again.status, world.stored.cards[0]?.text], ["saved", "Net getypt."], "saved after all");
  },

  "another author's change elsewhere comes in beside ours": async () => {
    const world = await opened();
    world.change(deck(card("a"), card("b", { text: "Van hen." })));
    text(world, "Van mij.");
    await world.settle();
    equal([world.desk.status, world.joined, world.stored.cards.map((one) => one.text)], ["saved", 1, ["Van mij.", "Van hen."]], "both");
  },

  "where both wrote, nothing is sent before I chose, also after a reload": async () => {
    const world = await opened();
    world.change(deck(card("a", { text: "Van hen." }), card("b")));
    text(world, "Van mij.");
    await world.settle();
    equal([world.desk.status, world.desk.conflicts.length, world.stored.cards[0]?.text], ["conflict", 1, "Van hen."], "asked");
    const again = world.author();
    await again.load();
    equal([again.status, again.conflicts.map((one) => [one.mine, one.theirs])], ["conflict", [["Van mij.", "Van hen."]]], "asked again");
    again.choose(again.conflicts[0] as never, "mine");
    await world.settle();
    equal([again.status, world.stored.cards[0]?.text, world.unsaved], ["saved", "Van mij.", undefined], "mine");
  },

  "choosing theirs leaves what they wrote": async () => {
    const world = await opened();
    world.change(deck(card("a", { text: "Van hen." }), card("b")));
    text(world, "Van mij.");
    await world.settle();
    world.desk.choose(world.desk.conflicts[0] as never, "theirs");
    await world.settle();
    equal([world.desk.status, world.stored.cards[0]?.text, world.saves.length], ["saved", "Van hen.", 0], "theirs, and nothing to send");
  },

  "what the server finds wrong stands at its field": async () => {
    const world = await opened();
    world.trouble = refused(400, [
      { field: "cards[1].text", message: "Dit is te lang." },
      { field: "asOf", message: "Geef een datum." },
    ]);
    text(world, "Nieuw.");
    await world.settle();
    equal(
      [world.desk.status, [...world.desk.faults]],
      [
        "refused",
        [
          ["b.text", "Dit is te lang."],
          ["asOf", "Geef een datum."],
        ],
      ],
      "faults",
    );
    world.trouble = undefined;
    text(world, "Beter.");
    await world.settle();
    equal([world.desk.status, world.desk.faults.size], ["saved", 0], "right");
  },

  "who is signed out, or whose deck was deleted, keeps the text": async () => {
    for (const [status, name] of [
      [401, "signed-out"],
      [404, "gone"],
    ] as const) {
      const world = await opened();
      world.trouble = refused(status);
      text(world, "Bewaard.");
      await world.settle();
      equal([world.desk.status, world.unsaved?.mine.cards[0]?.text], [name, "Bewaard."], name);
    }
  },

  "a deleted deck can be made again as it stands here": async () => {
    const world = await opened();
    world.trouble = refused(404);
    text(world, "Bewaard.");
    await world.settle();
    world.trouble = undefined;
    await world.desk.restore();
    isTrue(world.desk.complete, "complete");
    equal([world.desk.status, world.stored.cards[0]?.text], ["saved", "Bewaard."], "again");
  },

  "rule 20.11: who is told of a change that nobody made stops, and says so": async () => {
    const world = await opened();
    let puts = 0;
    world.refuseSaves = () => {
      puts++;
      throw refused(412);
    };
    text(world, "Nieuw.");
    await world.settle();
    equal([world.desk.status, puts, world.unsaved?.mine.cards[0]?.text], ["blocked", 1, "Nieuw."], "one try");
    text(world, "Nog een keer.");
    await world.settle();
    equal([world.desk.status, puts], ["blocked", 2], "one for each time that the author goes on");
    world.refuseSaves = undefined;
    text(world, "Nu wel.");
    await world.settle();
    equal([world.desk.status, world.stored.cards[0]?.text, world.unsaved], ["saved", "Nu wel.", undefined], "saved after all");
  },

  "rule 20.11: nor does it go on for ever when each answer has another tag": async () => {
    const world = await opened();
    let puts = 0;
    world.refuseSaves = () => {
      puts++;
      world.revision++;
      throw refused(412);
    };
    text(world, "Nieuw.");
    await world.settle();
    equal([world.desk.status, puts], ["blocked", 2], "one more try");
  },

  "rule 20.11: without the header that names the deck it stops as well": async () => {
    const world = await opened();
    world.refuseSaves = () => {
      throw refused(428);
    };
    text(world, "Nieuw.");
    await world.settle();
    equal([world.desk.status, world.unsaved?.mine.cards[0]?.text], ["blocked", "Nieuw."], "kept");
  },

  "rule 20.11: never two savings within a second": async () => {
    const world = await opened();
    text(world, "Een.");
    world.run(1_000);
    await world.rest();
    text(world, "Twee.");
    world.desk.flush();
    world.run(0);
    await world.rest();
    equal(world.saves.length, 1, "waits");
    await world.settle();
    equal([world.desk.status, world.saves.map((one) => one.cards[0]?.text)], ["saved", ["Een.", "Twee."]], "went");
  },
};
