// A sentence within another one.

/** Something comes after it. */
export function bare(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
