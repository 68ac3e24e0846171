// To another page of ours. Where the browser keeps nothing for us, it comes into this document, as a new one would know nothing
// of who one is.

import { keepsNothing } from "../ui/storage";

/** In the address of the start page: to a session to practise in, at once. */
export const PRACTISE = "oefenen";

/** Fires when another page came into the document. */
export const TURNED = "kaartensessie:turned";

export function goTo(path: string): void {
  if (keepsNothing()) {
    void withinPage().then(({ turn }) => turn(new URL(path, location.href), true));
  } else {
    location.assign(path);
  }
}

/** Where nothing is kept, links lead within the document. Few load what that takes: most browsers keep what they are told. */
export function stayHere(): void {
  if (keepsNothing()) {
    void withinPage();
  }
}

async function withinPage(): Promise<typeof import("./in-page-navigation")> {
  const part = await import("./in-page-navigation");
  part.stayHere(() => document.dispatchEvent(new Event(TURNED)));
  return part;
}
