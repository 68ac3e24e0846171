// To another page of ours. Where the browser keeps nothing for us, it comes into this document, as a new one would know nothing
// of who one is.

import { keepsNothing } from "./storage";

/** Fires when another page came into the document. */
export const TURNED = "kaartensessie:turned";

let turned = false;

export function goTo(path: string): void {
  if (keepsNothing()) {
    turn(new URL(path, location.href));
  } else {
    location.assign(path);
  }
}

/** Where nothing is kept, links lead within the document. */
export function stayHere(): void {
  document.addEventListener("click", (event) => {
    if (!keepsNothing()) {
      return;
    }
    const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[href]");
    const plain = !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link && plain && link.target === "" && !link.hasAttribute("download") && link.origin === location.origin && link.pathname !== location.pathname) {
      event.preventDefault();
      turn(new URL(link.href));
    }
  });
  window.addEventListener("popstate", () => turned && turn(new URL(location.href), false));
}

/** Loaded by few: most browsers keep what they are told. */
function turn(url: URL, push = true): void {
  turned = true;
  void import("./turn").then((part) => part.turn(url, push));
}
