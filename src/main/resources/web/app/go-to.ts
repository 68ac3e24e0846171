// To another page of ours. Where the browser keeps nothing for us, it comes into this document, as a new one would know nothing
// of who one is.

import { keepsNothing } from "./storage";

/** Fires when another page came into the document. */
export const TURNED = "kaartensessie:turned";

let turned = false;

export function goTo(path: string): void {
  if (keepsNothing()) {
    void turn(new URL(path, location.href));
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
      void turn(new URL(link.href));
    }
  });
  window.addEventListener("popstate", () => turned && void turn(new URL(location.href), false));
}

async function turn(url: URL, push = true): Promise<void> {
  let page: Document;
  try {
    page = await load(url);
  } catch {
    return location.assign(url);
  }
  for (const sheet of page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const href = sheet.getAttribute("href") ?? "";
    if (document.querySelector(`link[href="${CSS.escape(href)}"]`) === null) {
      document.head.append(document.importNode(sheet));
    }
  }
  const main = page.getElementById("inhoud");
  if (main === null) {
    return location.assign(url);
  }
  turned = true;
  if (push) {
    history.pushState(history.state, "", url);
  }
  document.title = page.title;
  document.body.className = page.body.className;
  document.getElementById("kop")?.replaceChildren();
  document.getElementById("inhoud")?.replaceWith(document.importNode(main, true));
  window.scrollTo(0, 0);
  document.dispatchEvent(new Event(TURNED));
}

/** Not by `fetch`, whose text no page may make elements of where scripts are guarded. */
function load(url: URL): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.onload = () => (request.responseXML === null ? reject(new TypeError("No page")) : resolve(request.responseXML));
    request.onerror = reject;
    request.send();
  });
}
