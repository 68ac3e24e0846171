// The icon of the tab, with a dot on it while something waits there.

import { at } from "./base";

export function dotOnFavicon(dot: boolean): void {
  const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  const address = at(dot ? "/favicon-dot.svg" : "/favicon.svg");
  if (icon !== null && icon.getAttribute("href") !== address) {
    icon.setAttribute("href", address);
  }
}
