import { LONGEST_SENTENCE, plainLanguage, plainMarkdown, sentences } from "../../main/resources/web/app/decks/plain-language";
import { dutch } from "../../main/resources/web/app/decks/plain/dutch";
import { english } from "../../main/resources/web/app/decks/plain/english";
import { equal, isTrue } from "./check";

const words = (n: number) => `${Array.from({ length: n }, () => "woord").join(" ")}.`;
const hard = (text: string, language: string) =>
  plainLanguage(text, language).flatMap((advice) => advice.hard.map((one) => [one.word, one.instead]));

export const plainLanguageTests: Record<string, () => void> = {
  "a text falls apart in sentences, and not behind an abbreviation": () => {
    equal(sentences("Een zin. Nog een? Ja! Klaar"), ["Een zin.", "Nog een?", "Ja!", "Klaar"], "signs");
    equal(sentences("Zie art. 3.3 van de wet. Of bijv. Anna."), ["Zie art. 3.3 van de wet.", "Of bijv. Anna."], "abbreviations");
    equal(sentences("Hij zei: “Kom.” Zij ging.\nEn hij\nook."), ["Hij zei: “Kom.”", "Zij ging.", "En hij ook."], "quotes and line breaks");
    equal(sentences("Kop\n\nTekst hier"), ["Kop", "Tekst hier"], "an empty line");
    equal(sentences("  \n "), [], "nothing");
  },

  "a sentence is long from one word too many": () => {
    equal(plainLanguage(words(LONGEST_SENTENCE), "nl"), [], "just long enough");
    equal(
      plainLanguage(words(LONGEST_SENTENCE + 1), "nl").map((advice) => advice.long),
      [LONGEST_SENTENCE + 1],
      "too long",
    );
    equal(
      plainLanguage(words(30), "fr").map((advice) => advice.long),
      [30],
      "in a language without a list too",
    );
  },

  "hard words are found as whole words, in any case, with the plain one": () => {
    equal(
      hard("Indien dit zo is, bel dan inzake de zaak.", "nl"),
      [
        ["Indien", "als"],
        ["inzake", "over"],
      ],
      "Dutch",
    );
    equal(hard("We doen dit in het kader van de wet.", "nl"), [["in het kader van", "voor"]], "several words");
    equal(hard("Een indiening bij het loket.", "nl"), [], "a part of a word is none");
    equal(hard("Dit is niet-thans of éthans.", "nl"), [], "nor is one behind a hyphen or a letter");
    equal(
      hard("“Thans thans”, zei hij.", "nl").map(([word]) => word),
      ["Thans", "thans"],
      "one behind the other",
    );
    equal(
      hard("We evalueren het, en hij evalueert mee.", "nl").map(([word]) => word),
      ["evalueren", "evalueert"],
      "forms of a verb",
    );
    equal(
      hard("Please utilise this prior to lunch.", "en"),
      [
        ["utilise", "use"],
        ["prior to", "before"],
      ],
      "English",
    );
    equal(hard("Indien dit zo is.", "en"), [], "each language its own list");
    equal(hard("Thans in het Vlaams.", "nl-BE"), [["Thans", "nu"]], "a region");
  },

  "where a hard word stands is told": () => {
    const [advice] = plainLanguage("Dit is tevens en thans zo.", "nl");
    equal(
      advice?.hard.map((one) => one.at),
      [7, 17],
      "places",
    );
  },

  "of Markdown only the sentences are read": () => {
    const text =
      "## Een kop\n\n- " +
      words(12) +
      "\n- " +
      words(12) +
      "\n\n| tevens | thans |\n| --- | --- |\n\n[lees **indien**\ndit](https://example.nl/tevens)\n\n```\ntevens\n```\n";
    equal(
      plainMarkdown(text, "nl").map((advice) => advice.hard.map((one) => one.word)),
      [["indien"]],
      "lists apart, no table, address or code",
    );
  },

  "the lists are in good order": () => {
    for (const list of [dutch, english]) {
      const lines = list.trim().split("\n");
      isTrue(lines.length > 80, "enough words");
      lines.forEach((line) => isTrue(/^[a-zë ]+: .+$/.test(line), line));
      equal(new Set(lines.map((line) => line.split(": ")[0])).size, lines.length, "no word twice");
    }
  },

  "nothing in a plain text is remarked": () => {
    equal(plainLanguage("Een collega vraagt om hulp. Jij zou net naar huis gaan.", "nl"), [], "Dutch");
    equal(plainLanguage("A colleague asks for help. You were about to go home.", "en"), [], "English");
  },
};
