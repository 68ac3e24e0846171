import { wordIn } from "../../main/resources/web/app/session/invitation-word";
import { displayNames } from "../../main/resources/web/app/room/display-names";
import { normalForm, squeezed } from "../../main/resources/web/app/room/normal-form";
import { isObvious, suggestion, SUGGESTED } from "../../main/resources/web/app/room/word-suggestions";
import { equal, isTrue } from "./check";

const member = (id: string, name: string) => ({ id, name, role: "participant" as const, online: true, away: false });

/** Plain words with *het*: 'oude zeil' is wrong Dutch. */
const HET = new Set(
  `anker bad bed beeld been blad bloed boek bord bos bot brood bureau dak deeg dier doel dorp ei eiland feest fort fruit gebak gebouw geld
   geluid getal glas goud graf gras haar hart hemd hert hok hooi hout huis ijs ijzer jaar kamp kasteel kind kleed konijn koor kruis kussen
   kuiken laken land leer lek licht lied lint loof meer meisje mes meubel model nest net oog oor orgel paard pad pak paleis papier park
   perk plan plein podium potlood raam riet ringetje rund schaap scherm schip schrift slot spel spoor stadion station stuur strand stro
   tapijt touw uur vat veld venster verhaal vest vlot voertuig volk vuur wapen water web weer werk wiel woord zadel zakmes zand zeil zout
   zwaard zwembad`.split(/\s+/),
);

/** With a second meaning that nobody wants to say aloud to colleagues. */
const SUGGESTIVE = {
  first: new Set(["malse", "slanke", "knappe", "gladde", "geile", "natte", "dikke", "domme", "hete", "harde", "stijve", "blote", "hele"]),
  second: new Set([
    "poes",
    "pop",
    "snor",
    "kut",
    "lul",
    "pik",
    "reet",
    "hoer",
    "heks",
    "gleuf",
    "spleet",
    "zak",
    "kont",
    "borst",
    "trut",
    "doos",
    "fluit",
    "muts",
    "tas",
    "ster",
  ]),
  pairs: new Set(["gouden regen", "rode hond", "oude taart", "oude zak", "zachte eend", "vrije val", "open broek"]),
};

export const wordTests: Record<string, () => void> = {
  "a suggestion is two plain words, and never an obvious one": () => {
    for (let n = 0; n < 1000; n++) {
      const word = suggestion(() => (n * 0.6180339887) % 1);
      isTrue(/^[a-z]+ [a-z]+$/.test(word), word);
      isTrue(!isObvious(word), word);
    }
    equal([suggestion(() => 0), suggestion(() => 0.999999)], ["blauwe appel", "zonnige zwaan"], "the first words and the last");
  },

  "rule 43.8: all pairs of suggested words are right, and none embarrasses": () => {
    const { first, second } = SUGGESTED;
    const pairs = first.flatMap((one) => second.map((other) => `${one} ${other}`));
    isTrue(new Set(pairs).size === pairs.length && pairs.length > 5_000, `${pairs.length} different pairs`);
    for (const pair of pairs) {
      const [one = "", other = ""] = pair.split(" ");
      isTrue(!HET.has(other) || !one.endsWith("e"), `${pair}: a word with het`);
      isTrue(!(SUGGESTIVE.first.has(one) || SUGGESTIVE.second.has(other) || SUGGESTIVE.pairs.has(pair)), `${pair}: another meaning`);
      isTrue(!isObvious(pair) && pair.length <= 60, pair);
    }
  },

  "what anyone would try first is refused": () => {
    for (const word of ["test", "Test 1", "WOO", "openbaar", "Welkom!", "kaart", "kaarten kaarten", "aaaa", "test123", "wélkom"]) {
      isTrue(isObvious(word), word);
    }
    isTrue(!isObvious("groene test"), "one plain word beside it is enough");
    isTrue(!isObvious("") && !isObvious("4test"), "nothing at all, and a number before it, are not what anyone tries");
  },

  "a word has one normal form": () => {
    for (const word of ["Groene-Fiets ", "groene  fiets", "GROENE FIÉTS"]) {
      equal(normalForm(word), "groene fiets", word);
    }
  },

  "rule 26.1: a word in an address is read, whatever programs and people made of the link": () => {
    const link = (hash: string) => wordIn({ hash, pathname: "/" });
    for (const hash of [
      "#groene-fiets",
      "#Groene-Fiets",
      "#groene%20fiets",
      "#groene+fiets",
      "#groene_fiets",
      "##groene-fiets",
      "#/groene-fiets",
      "#!groene-fiets",
      "#groene-fiets.",
      "#groene-fiets).",
      "#groene-fiets,",
      "#groene-fiets>",
      "#\u201cgroene-fiets\u201d",
      "#%E2%80%98groene-fiets%E2%80%99",
      "#[groene-fiets]",
      "#<groene-fiets>",
      "#groene-fiets&reserved=0",
      "#groene-fiets&amp;reserved=0",
      "#groene-fiets?utm_source=mail&utm_medium=x",
      "#groene-fiets&data=05%7C02%7Cx",
      "#groene%2Dfiets",
      "#%67roene-fiets",
      "#groene-fiets%E2%80%8B",
      "#groene\u2060-fiets",
      "#gro\u00ADene-fiets",
      "#groene-fiets%0A",
      "#groene-fiets%20",
      "#%2523groene-fiets",
      "#groene%252Dfiets",
      "#groene-fiets%",
    ]) {
      equal(normalForm(link(hash)), "groene fiets", hash);
    }
    equal(link("#koffie%20%26%20thee"), "koffie & thee", "a sign within");
    equal(link("#caf%C3%A9-de-mol"), "café de mol", "an accent");
    equal(link("#50%25-regel"), "50% regel", "a percent sign");
    // "#-" is the anchor of the skip link.
    for (const none of ["", "#", "#-", "#%", "#%E0%A4%A", "#/", "#..."]) {
      equal(link(none), "", none);
    }
  },

  "rule 26.1: a word comes in the path where a scanner encoded what stands before it": () => {
    for (const pathname of [
      "/%23groene-fiets",
      "/%2523groene-fiets",
      "/%252523groene%2520fiets",
      "/%23groene-fiets&reserved=0",
      "/%23groene%20fiets",
    ]) {
      equal(wordIn({ hash: "", pathname }), "groene fiets", pathname);
    }
    equal(wordIn({ hash: "#rode-tandem", pathname: "/%23groene-fiets" }), "rode tandem", "what stands behind # is newer");
    for (const pathname of ["/", "/nieuw", "/sessie/r_23", "/23groene"]) {
      equal(wordIn({ hash: "", pathname }), "", pathname);
    }
  },

  "rule 26.2: a room is found by its squeezed word": () => {
    for (const word of ["Groene Fiets", "groenefiets", "groene-fiets", "gr oe ne fiets", "groene\u00ADfiets"]) {
      equal(squeezed(word), "groenefiets", word);
    }
    equal(squeezed("Straße"), squeezed("strasse"), "ß");
    equal(squeezed("ĳsbeer"), squeezed("ijsbeer"), "ĳ");
    equal(squeezed("kısa Ægir Søl Łan"), "kisaaegirsollan", "letters without a mark of their own");
  },

  "namesakes are told apart by their order of joining": () => {
    const names = displayNames([member("a", "Anna"), member("b", "Bilal"), member("c", "anna"), member("d", "Anna")]);
    equal([...names.values()], ["Anna", "Bilal", "anna (2)", "Anna (3)"], "names");
    const members = [member("a", "Anna")];
    isTrue(displayNames(members) === displayNames(members), "found once for each list, as every line of a page asks");
  },

  "rule 2.42: names that look alike are told apart as well": () => {
    const alike = [
      "Kim\u200b",
      "K\u200dim",
      "\u00adKim",
      "Kim\u034f",
      "\u041aim",
      "K\u0456m",
      "KIM",
      "\uff2b\uff49\uff4d",
      "\u039aim",
      "\ud835\udc0aim",
      "Kim ",
      "Klm".replace("l", "\u04c0"),
    ];
    for (const name of alike) {
      equal(displayNames([member("a", "Kim"), member("b", name)]).get("b"), `${name} (2)`, escape(name));
    }
    const pairs: [string, string][] = [
      ["Jos\u00e9", "Jose\u0301"],
      ["Ilse", "lIse".replace("lI", "Il")],
      ["Klm", "KIm"],
      ["B0b", "BOb"],
      ["Mia", "\u039cia"],
      ["Eva", "E\u03bda"],
      ["\u0410\u043d\u043d\u0430", "\u0430\u041d\u041d\u0410"],
      ["Stra\u00dfe", "STRASSE"],
      ["Kim", "Kirn"],
      ["l\u0430m", "1am"],
      ["\u03bd\u03c5\u03bd", "NYN"],
      ["Jo An", "Jo  An"],
    ];
    for (const [one, other] of pairs) {
      equal(displayNames([member("a", one), member("b", other)]).get("b"), `${other} (2)`, `${one} ${other}`);
    }
  },

  "rule 2.42: other names are left alone": () => {
    const names = [
      "Ilse",
      "Lise",
      "Jos\u00e9",
      "Jose",
      "Anna",
      "Hanna",
      "Bob",
      "Bo",
      "\u042e\u043b\u0438\u044f",
      "Julia",
      "\u5c0f\u6797",
      "Jo An",
      "Joan",
      "Zo\u00eb",
      "Zoe",
    ];
    equal([...displayNames(names.map((name, index) => member(String(index), name))).values()], names, "names");
  },

  "rule 2.43: a number that somebody chose is nobody else's": () => {
    const shown = (...names: string[]) => [...displayNames(names.map((name, index) => member(String(index), name))).values()];
    equal(shown("Anna", "Anna (2)", "Anna"), ["Anna", "Anna (2)", "Anna (3)"], "chosen before");
    equal(shown("Anna", "Anna", "Anna (2)"), ["Anna", "Anna (3)", "Anna (2)"], "chosen after");
    equal(shown("Anna (2)", "\u0410nna (2)", "Anna", "anna"), ["Anna (2)", "\u0410nna (2) (2)", "Anna", "anna (3)"], "chosen twice");
    equal(new Set(shown(...Array.from({ length: 60 }, () => "Anna"))).size, 60, "a room full of them");
  },
};
