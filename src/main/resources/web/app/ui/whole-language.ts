// Some languages have the texts of participants only. Whoever leads goes on in Dutch: loading this with what only they need loads the page
// anew where its language is one of those.

const WHOLE = ["nl", "en"];
const FALLBACK = "nl";

if (!WHOLE.includes(document.documentElement.lang)) {
  const url = new URL(location.href);
  url.searchParams.set("taal", FALLBACK);
  location.replace(url);
}

export {};
