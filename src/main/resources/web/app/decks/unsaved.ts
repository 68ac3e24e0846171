// What an author typed and the server does not have yet, on this device, until it has.

import { lasting } from "../ui/storage";
import type { Unsaved } from "./desk";

const KEPT = "kaartensessie.draft.";

export function keepUnsaved(key: string, unsaved: Unsaved | undefined): void {
  if (unsaved === undefined) {
    lasting.remove(KEPT + key);
    return;
  }
  lasting.set(KEPT + key, JSON.stringify(unsaved));
}

export function unsavedOf(key: string): Unsaved | undefined {
  const kept = lasting.get(KEPT + key);
  return kept === undefined ? undefined : (JSON.parse(kept) as Unsaved);
}
