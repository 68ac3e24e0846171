// How a word is read, and by what a room is found.

/** As the server reads a word: without marks, in lower case, one space between the parts. */
export function normalForm(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What the server finds a room by: without spaces, and with one letter for those that people mix. */
export function squeezed(word: string): string {
  const mixed: Record<string, string> = { ß: "ss", ı: "i", æ: "ae", ø: "o", ł: "l" };
  return normalForm(word).replace(/[ ßıæøł]/gu, (letter) => mixed[letter] ?? "");
}
