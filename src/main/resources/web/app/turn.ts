// Brings another page into this document.

import "./shared";
import { TURNED } from "./go-to";

export async function turn(url: URL, push: boolean): Promise<void> {
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
