// The editor's credential, as typed: kept until the window closes, and sent in a header alone.

import { ofTab } from "../ui/storage";

const KEPT = "kaartensessie.editor";

export function credential(): string | undefined {
  return ofTab.get(KEPT);
}

export function keepCredential(typed: string): void {
  ofTab.set(KEPT, typed);
}

export function forgetCredential(): void {
  ofTab.remove(KEPT);
}
