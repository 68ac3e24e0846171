// A new mail as an address (RFC 6068). Pure.

/** What is in subject or body stays in it: neither can add a receiver or another field. */
export function mailLink(subject: string, body: string): string {
  return `mailto:?subject=${escaped(subject.replace(/\s*[\r\n\u2028\u2029]\s*/g, " "))}&body=${escaped(body.replace(/\r\n?|\n/g, "\r\n"))}`;
}

/** Half a pair, as of an emoji that was cut in two, cannot be escaped. */
function escaped(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
