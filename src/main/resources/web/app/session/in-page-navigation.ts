// Brings another page into this document. Imports nothing, so that what every page needs stays one file.
// Imports nothing, so that what every page needs stays one file.

/** Called when another page came into the document; undefined until links lead within it. */
let turned: (() => void) | undefined;

/** From here on links lead within the document, and so does the way back. */
export function stayHere(then: () => void): void {
  if (turned !== undefined) {
    return;
  }
  turned = then;
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[href]");
    const plain = !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (
      link &&
      plain &&
      link.target === "" &&
      !link.hasAttribute("download") &&
      link.origin === location.origin &&
      link.pathname !== location.pathname
    ) {
      event.preventDefault();
      void turn(new URL(link.href), true);
    }
  });
  window.addEventListener("popstate", () => void turn(new URL(location.href), false));
}

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
  const main = page.querySelector("main");
  if (main === null) {
    return location.assign(url);
  }
  if (push) {
    history.pushState(history.state, "", url);
  }
  document.title = page.title;
  document.body.className = page.body.className;
  document.getElementById("head")?.replaceChildren();
  document.querySelector("main")?.replaceWith(document.importNode(main, true));
  window.scrollTo(0, 0);
  turned?.();
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
