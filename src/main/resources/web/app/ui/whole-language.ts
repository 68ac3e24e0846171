// Some languages have the texts of participants only. Whoever leads goes on in Dutch.

const WHOLE = ["nl", "en"];
const FALLBACK = "nl";

/** Loads the page anew where its language has no texts for whoever leads. True when it does. */
export function leavesForWholeLanguage(): boolean {
  if (WHOLE.includes(document.documentElement.lang)) {
    return false;
  }
  const url = new URL(location.href);
  url.searchParams.set("taal", FALLBACK);
  location.replace(url);
  return true;
}
