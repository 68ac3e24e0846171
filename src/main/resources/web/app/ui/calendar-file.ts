// Filling in an iCalendar file (RFC 5545): its lines are folded, so that a word may be cut in two. Pure.

const LONGEST_LINE = 75;

/** The file with `value` in place of `placeholder` wherever it stands. */
export function fillIn(file: string, placeholder: string, value: string): string {
  const escaped = value.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
  return file
    .replace(/\r?\n[ \t]/g, "")
    .replaceAll(placeholder, () => escaped)
    .split(/\r?\n/)
    .map(fold)
    .join("\r\n");
}

/** A line has 75 bytes; what follows begins with a space. No character is cut. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let length = 0;
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (length + bytes > LONGEST_LINE) {
      folded += "\r\n ";
      length = 1;
    }
    folded += character;
    length += bytes;
  }
  return folded;
}
