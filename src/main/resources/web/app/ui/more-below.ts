// A box that scrolls inside itself shows that there is more, above or below what is in sight, and can be scrolled by keyboard.

/** `always` for one that has the focus by itself too. */
const BOXES = "[data-scrolls]";

/** Looks at every such box, now and whenever something scrolls or changes its size. */
export function watchMore(): () => void {
  const sizes = new ResizeObserver(lookAll);
  document.addEventListener(
    "scroll",
    (event) => event.target instanceof HTMLElement && event.target.matches(BOXES) && look(event.target),
    true,
  );
  window.addEventListener("resize", lookAll);
  return () => {
    sizes.disconnect();
    for (const box of document.querySelectorAll(BOXES)) {
      sizes.observe(box);
    }
    lookAll();
  };
}

function lookAll(): void {
  document.querySelectorAll<HTMLElement>(BOXES).forEach(look);
}

function look(box: HTMLElement): void {
  // In one column it is as high as what is in it, and only its shadow sticks out.
  const hidden = getComputedStyle(box).overflowY === "visible" ? 0 : box.scrollHeight - box.clientHeight;
  box.toggleAttribute("data-more-below", box.scrollTop < hidden - 1);
  box.toggleAttribute("data-more-above", box.scrollTop > 1);
  if (hidden > 1) {
    box.tabIndex = 0;
  } else if (box !== document.activeElement && box.dataset["scrolls"] !== "always") {
    box.removeAttribute("tabindex");
  }
}
