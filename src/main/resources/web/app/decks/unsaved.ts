// What an author typed and the server does not have yet, on this device, until it has.

import type { Unsaved } from "./desk";

const KEPT = "kaartensessie.draft.";

export function keepUnsaved(key: string, unsaved: Unsaved | undefined): void {
  if (unsaved === undefined) {
    localStorage.removeItem(KEPT + key);
    return;
  }
  try {
    localStorage.setItem(KEPT + key, JSON.stringify(unsaved));
  } catch {
    // The device has no room: the text stays in the window, and the page says that it is not saved.
  }
}

export function unsavedOf(key: string): Unsaved | undefined {
  const kept = localStorage.getItem(KEPT + key);
  return kept === null ? undefined : (JSON.parse(kept) as Unsaved);
}
