// Text with markup that the server made, as elements for a page.

import { render } from "lit-html";
import { a } from "../messages/around";
import { opensTab } from "./new-tab";

/** Up to this length a cell of a table stays on one line. */
const SHORT = 20;

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): unknown };
}

/** Where a browser has Trusted Types, the page's CSP lets markup be made of text by this policy and lit-html's only. */
const policy = (window as unknown as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("prose", { createHTML: (html) => html });

const made = new Map<string, HTMLElement>();

/**
 * The elements of `html`, made once, so that drawing again leaves selection and scroll alone; an element is in one place
 * at a time. `html` is what `Markdown.java` makes of a deck's text and nothing else: every tag an author typed is text in it,
 * only tags of its own list come out, and a link leads to a web or mail address (`MarkdownTest`). Parsing runs no script, and
 * the page's CSP would stop one.
 */
export function richText(html: string, language?: string): HTMLElement {
  let element = made.get(html);
  if (element === undefined) {
    element = document.createElement("div");
    element.className = "prose-text";
    if (language !== undefined) {
      element.lang = language;
    }
    element.append(...parse(html).body.childNodes);
    element.querySelectorAll("table").forEach(scrollByItself);
    element.querySelectorAll("a").forEach(tellOfLink);
    made.set(html, element);
  }
  return element;
}

function parse(html: string): Document {
  return new DOMParser().parseFromString((policy?.createHTML(html) ?? html) as string, "text/html");
}

/** The highest headings; in a factsheet each has an address to jump to. */
export function chapters(text: HTMLElement): HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>("h3")];
}

/** A wide table moves sideways in a place of its own, with the keyboard too; the page stays where it is. */
function scrollByItself(table: HTMLTableElement): void {
  const region = document.createElement("div");
  region.className = "table-region";
  region.tabIndex = 0;
  region.setAttribute("role", "region");
  region.setAttribute("aria-label", a.factsheet.table(headingBefore(table)));
  table.replaceWith(region);
  region.append(table);
  for (const cell of table.querySelectorAll("td, th")) {
    cell.classList.toggle("short-cell", (cell.textContent ?? "").length <= SHORT);
  }
}

function headingBefore(element: Element): string {
  let before = element.previousElementSibling;
  while (before !== null && !/^H[3-6]$/.test(before.tagName)) {
    before = before.previousElementSibling;
  }
  return before?.textContent ?? "";
}

/** Where the address is not the text itself, paper has to tell it; and on the screen it opens a tab. */
function tellOfLink(link: HTMLAnchorElement): void {
  if (link.host !== link.textContent) {
    link.classList.add("named-link");
  }
  const mark = document.createDocumentFragment();
  render(opensTab(), mark);
  link.append(mark);
}
