import { displayNames } from "../../main/resources/web/app/names";
import { isObvious, normalForm, suggestion } from "../../main/resources/web/app/words";
import { equal, isTrue } from "./check";

const member = (id: string, name: string) => ({ id, name, role: "participant" as const, online: true, away: false });

export const wordTests: Record<string, () => void> = {
  "a suggestion is two plain words, and never an obvious one": () => {
    for (let n = 0; n < 1000; n++) {
      const word = suggestion(() => (n * 0.6180339887) % 1);
      isTrue(/^[a-z]+ [a-z]+$/.test(word), word);
      isTrue(!isObvious(word), word);
    }
    isTrue(suggestion(() => 0.999999).length > 3, "the last words");
  },

  "what anyone would try first is refused": () => {
    for (const word of ["test", "Test 1", "WOO", "openbaar", "Welkom!", "kaart", "kaarten kaarten", "aaaa", "test123", "wélkom"]) {
      isTrue(isObvious(word), word);
    }
    isTrue(!isObvious("groene test"), "one plain word beside it is enough");
  },

  "a word has one normal form": () => {
    for (const word of ["Groene-Fiets ", "groene  fiets", "GROENE FIÉTS"]) {
      equal(normalForm(word), "groene fiets", word);
    }
  },

  "namesakes are told apart by their order of joining": () => {
    const names = displayNames([member("a", "Anna"), member("b", "Bilal"), member("c", "anna"), member("d", "Anna")]);
    equal([...names.values()], ["Anna", "Bilal", "anna (2)", "Anna (3)"], "names");
  },
};
