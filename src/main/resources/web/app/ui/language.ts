// The server renders a page in Dutch or English and says so on <html lang>. The reader's own choice is kept on this device
// and wins from the browser's preference.

import { lasting } from "./storage";

const CHOICE = "kaartensessie.language";

/** Loads the page anew when it came in another language than the reader chose before. True when it does. */
export function followLanguageChoice(): boolean {
  const url = new URL(location.href);
  const asked = url.searchParams.get("taal");
  if (asked !== null) {
    lasting.set(CHOICE, asked);
    return false;
  }
  const chosen = lasting.get(CHOICE);
  if (chosen === undefined || chosen === document.documentElement.lang) {
    return false;
  }
  url.searchParams.set("taal", chosen);
  location.replace(url);
  return true;
}
