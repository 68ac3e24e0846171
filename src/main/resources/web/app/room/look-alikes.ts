// Which names people take for one and the same. Pure.

/** Cyrillic and Greek capitals that look like Latin ones, and the Latin ones, in the same order. */
const CAPITALS = ["АВЕКМНОРСТУХІЈЅҺԀԚԜҮӀΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTYXIJSHDQWYIABEZHIKMNOPTYX"] as const;
/** Small letters of which the capital looks like another one, or like none. */
const SMALL = ["νυγηωѵгп", "vuynwvrn"] as const;

const latin = ([from, to]: readonly [string, string]) => {
  const letters = new Map([...from].map((letter, index) => [letter, [...to][index] as string]));
  return (text: string) => text.replace(/[^\0-\u02ff]/gu, (letter) => letters.get(letter) ?? letter);
};
const capitals = latin(CAPITALS);
const small = latin(SMALL);

/** What two such names have in common: one of these is the same. */
export function looks(name: string): [string, string] {
  const seen = name
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Mn}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const one = /\p{Script=Latin}/u.test(seen) ? small(seen) : seen;
  const exact = [...one]
    .map((letter) => (letter === letter.toUpperCase() ? capitals(letter) : capitals(letter.toUpperCase()).toLowerCase()))
    .join("");
  return [capitals(one.toUpperCase()), ` ${exact.replace(/[I1|]/g, "l").replaceAll("0", "O").replaceAll("m", "rn")}`];
}
