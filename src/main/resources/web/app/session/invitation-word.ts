// The word of an invitation, as it comes in the address: behind `#`, or in the path where a mail scanner made `%23` of that.
// Mail and chat programs add to a link and wrap it; none of what they add is a letter or digit, but for the parameters of a
// scanner.

import { at, ownPath } from "../ui/base";
import { normalForm } from "../room/normal-form";
import { ofTab } from "../ui/storage";

const INVITATION = "kaartensessie.invitation";
/** Encoded once more by each program on the way. */
const CODINGS = 4;
const SCANNED = /^\/(?:%(?:25)*23|#)/i;
/** As in `#word&reserved=0` and `#word?utm_source=mail`. */
const PARAMETERS = /[?&](?:amp;)?[\w.-]+=.*$/su;

/** The word in the address, which goes from there; else the one that came before in this tab. A reload finds it again. */
export function takeInvitation(): string {
  const word = wordIn({ hash: location.hash, pathname: ownPath() });
  if (word === "") {
    return ofTab.get(INVITATION) ?? "";
  }
  const path = SCANNED.test(ownPath()) ? at("/") : location.pathname;
  history.replaceState(history.state, "", path + location.search);
  ofTab.set(INVITATION, word);
  return word;
}

/** The key in a link that leads from one device of a facilitator to another; empty where there is none. */
export function keyIn(hash: string): string {
  return decoded(/[?&]key=([^&]*)/.exec(hash)?.[1] ?? "");
}

export function dropInvitation(): void {
  ofTab.remove(INVITATION);
}

/** As people read it; empty where there is none. */
export function wordIn({ hash, pathname }: { hash: string; pathname: string }): string {
  const scanned = SCANNED.exec(pathname);
  const text = decoded(hash.length > 1 ? hash.slice(1) : scanned === null ? "" : pathname.slice(scanned[0].length));
  const word = text.replace(PARAMETERS, "").replace(/\p{Cf}/gu, "");
  return normalForm(word) === "" ? "" : word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, "").replace(/[-_+\s]+/gu, " ");
}

function decoded(text: string): string {
  let whole = text;
  for (let i = 0; i < CODINGS && whole.includes("%"); i++) {
    try {
      whole = decodeURIComponent(whole);
    } catch {
      // A percent sign of its own, or half a letter: what is left of it is read.
      return i > 0 ? whole : whole.replace(/%[\da-f]{0,2}/giu, " ");
    }
  }
  return whole;
}
