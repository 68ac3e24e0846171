// The editor's credential, as typed: kept until the window closes, and sent in a header alone.

const KEPT = "kaartensessie.editor";

export function credential(): string | undefined {
  return sessionStorage.getItem(KEPT) ?? undefined;
}

export function keepCredential(typed: string): void {
  sessionStorage.setItem(KEPT, typed);
}

export function forgetCredential(): void {
  sessionStorage.removeItem(KEPT);
}
