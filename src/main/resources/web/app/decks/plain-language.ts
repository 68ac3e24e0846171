// Help to write in plain words: long sentences, and words that many people find hard. It advises, and never refuses. Pure.

import { dutch } from "./plain/dutch";
import { english } from "./plain/english";

export interface HardWord {
  /** As it stands in the text. */
  word: string;
  instead: string;
  /** Where it begins in the sentence. */
  at: number;
}

/** A sentence that could be plainer. */
export interface Advice {
  sentence: string;
  /** How many words it has, when that is too many. */
  long?: number;
  hard: HardWord[];
}

/** The most words of a sentence that reads easily. */
export const LONGEST_SENTENCE = 20;

/** What a sentence does not end after, although a full stop follows. */
const ABBREVIATION =
  /(?:^|[\s(])(?:art|bijv|bv|blz|ca|d\.w\.z|dhr|dr|drs|enz|etc|evt|incl|jl|m\.b\.t|mevr|mr|ms|mrs|nr|o\.a|p|t\/m|v\.a|zgn|e\.g|i\.e|no|vs)\.$/i;

/** The pattern tells what is before the word, and the word: Safari looks behind from 16.4 on. */
type Hard = [pattern: RegExp, instead: string];

const lists = new Map<string, Hard[]>();

export function plainLanguage(text: string, language: string): Advice[] {
  const hard = hardWords(language);
  return sentences(text).flatMap((sentence) => {
    const count = words(sentence);
    const found = find(sentence, hard);
    return count <= LONGEST_SENTENCE && found.length === 0
      ? []
      : [{ sentence, hard: found, ...(count > LONGEST_SENTENCE ? { long: count } : {}) }];
  });
}

/** The same for Markdown: what is no sentence, such as a table or the address of a link, is left out. */
export function plainMarkdown(markdown: string, language: string): Advice[] {
  const lines = markdown
    .replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .split("\n")
    .filter((line) => !/^\s*\|/.test(line))
    .map((line) => line.replace(/^\s*(#{1,6}|>|[-*+]|\d+[.)])\s+/, "\n\n").replace(/[*_`]+/g, ""));
  return plainLanguage(lines.join("\n"), language);
}

/** A sentence may go on over a line break; an empty line ends it. */
export function sentences(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const line = paragraph.replace(/\s+/g, " ").trim();
    const parts = line.replace(/([.!?…]["'”’)]*) (?=["'“‘(]*[\p{Lu}\p{N}])/gu, "$1\n").split("\n");
    const whole: string[] = [];
    for (const part of parts) {
      const last = whole.at(-1);
      if (last !== undefined && ABBREVIATION.test(last)) {
        whole[whole.length - 1] = `${last} ${part}`;
      } else if (part !== "") {
        whole.push(part);
      }
    }
    return whole;
  });
}

function words(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./-]*/gu)?.length ?? 0;
}

function find(sentence: string, hard: readonly Hard[]): HardWord[] {
  const found = hard.flatMap(([pattern, instead]) =>
    [...sentence.matchAll(pattern)].map(({ 1: before = "", 2: word = "", index }) => ({ word, instead, at: index + before.length })),
  );
  const firstAndLongest = found.sort((one, other) => one.at - other.at || other.word.length - one.word.length);
  let end = 0;
  return firstAndLongest.filter((one) => {
    const free = one.at >= end;
    end = free ? one.at + one.word.length : end;
    return free;
  });
}

/** Of the language itself: `nl-BE` is Dutch. Of a language without a list only the length of sentences counts. */
function hardWords(language: string): Hard[] {
  const [main = ""] = language.split("-");
  let list = lists.get(main);
  if (list === undefined) {
    list = main === "nl" ? read(dutch, dutchForms) : main === "en" ? read(english, englishForms) : [];
    lists.set(main, list);
  }
  return list;
}

function read(text: string, forms: (word: string) => string[]): Hard[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [word = "", instead = ""] = line.split(": ");
      return [new RegExp(`(^|[^\\p{L}\\p{N}-])(${forms(word).join("|")})(?![\\p{L}\\p{N}-])`, "giu"), instead];
    });
}

/** A verb in -eren and a bendable word are hard in their other forms too. */
function dutchForms(word: string): string[] {
  if (/[eë]ren$/.test(word)) {
    const stem = word.slice(0, -4);
    return [word, `${stem}eer`, `${stem}eert`, `ge${stem}eerd`, `${stem}eerde`, `${stem}eerden`];
  }
  return word.includes(" ") || word.endsWith("e") || word.endsWith("en") ? [word] : [word, `${word}e`];
}

function englishForms(word: string): string[] {
  if (word.includes(" ") || word.endsWith("ly")) {
    return [word];
  }
  return word.endsWith("e") ? [word, `${word}s`, `${word}d`, `${word.slice(0, -1)}ing`] : [word, `${word}s`, `${word}ed`, `${word}ing`];
}
