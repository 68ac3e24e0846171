// Whoever has no mouse is where the focus is, and a browser lets it fall to the page when the control that has it goes. It goes on
// then: to the same control where that was drawn anew, to what the page names (`data-then`, on the control or around it), to the
// control that stands in its place or next to it, and else to the heading of the page or of the dialog. Not to a field, unless it
// is named: on a phone that brings the keyboard.

const CONTROLS = "a[href], button, summary, select, input:is([type=checkbox], [type=radio])";

/** The control with the focus, and what it is in, from the inside out. */
let path: Element[] = [];
/** What went, with the control in it, and what stood before it; undefined while the control is where it was. */
let gone: { root: Node; before: Node | null } | undefined;
let due = false;

/** `from` is the path of what had the focus when this was sent for. */
export function keepFocus(from: EventTarget[]): void {
  path = from.filter((one) => one instanceof Element);
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body) {
    follow(activeElement);
  }
  document.addEventListener("focusin", (event) => follow(event.target as Element));
  document.addEventListener("pointerdown", (event) => leave(event.target as Element), true);
  // A key that is held down presses one control, and not those that come after it too.
  document.addEventListener("keydown", (event) => {
    if (event.repeat && event.key === "Enter" && (event.target as Element).matches(CONTROLS)) {
      event.preventDefault();
    }
  });
  new MutationObserver((changes) => {
    changes.forEach(see);
    lookSoon();
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled", "hidden", "open"] });
  lookSoon();
}

function follow(control: Element): void {
  path[0]?.removeAttribute("data-placed");
  path = [];
  for (let one: Element | null = control; one !== null; one = one.parentElement) {
    path.push(one);
  }
  gone = undefined;
}

/** Who clicks beside everything wants nothing to have it; a click on what has it already is told by no event. */
function leave(clicked: Element): void {
  if (path[0]?.contains(clicked) !== true) {
    path = [];
  }
}

function see({ target, removedNodes, previousSibling }: MutationRecord): void {
  const root = gone?.root ?? path[0];
  if (root !== undefined && [...removedNodes].some((node) => node.contains(root))) {
    gone = { root: target, before: previousSibling };
  }
}

/** With the next drawing, when it is known what stands where it stood. */
function lookSoon(): void {
  if (!due) {
    due = true;
    requestAnimationFrame(look);
  }
}

function look(): void {
  due = false;
  const [control] = path;
  const active = document.activeElement ?? document.body;
  if (control === undefined || (active !== document.body && isThere(active))) {
    return;
  }
  if (gone !== undefined || !isThere(control)) {
    goOn(control);
  }
}

function isThere(control: Element): boolean {
  return control.isConnected && !control.matches(":disabled") && (control.checkVisibility?.() ?? true);
}

function goOn(control: Element): void {
  const around = path.filter((one) => one.isConnected && one !== control);
  const shut = control.closest("dialog:not([open])") !== null;
  const found = take(control) || sameOf(control) || named(around) || (!shut && beside(control, around)) || heading();
  if (found) {
    document.activeElement?.setAttribute("data-placed", "");
  }
}

function sameOf({ id }: Element): boolean {
  return id !== "" && take(document.getElementById(id));
}

/** The nearest that is meant, as a panel may be on the page more than once. */
function named(around: Element[]): boolean {
  const names = path.map((one) => one.getAttribute("data-then")).filter((name) => name !== null);
  return names.some((name) => [...around, document.body].some((scope) => take(scope.querySelector(name))));
}

/** The nearest within the page or the dialog: after it first. */
function beside(control: Element, around: Element[]): boolean {
  const mark = gone === undefined ? control : gone.before;
  const end = around.findIndex((one) => one.matches("main, dialog"));
  return around.slice(0, end < 0 ? undefined : end + 1).some((scope) => {
    const from = mark !== null && scope.contains(mark) ? mark : undefined;
    const all = [...scope.querySelectorAll(CONTROLS)];
    const after = all.filter((one) => from === undefined || (comesAfter(one, from) && !from.contains(one)));
    const before = all.filter((one) => !after.includes(one)).reverse();
    return [...after, ...before].some(take);
  });
}

function heading(): boolean {
  const places = [...document.querySelectorAll("main, dialog[open]")].reverse();
  return places.some((place) => take(place.querySelector("h1, h2")) || take(place));
}

function comesAfter(one: Element, mark: Node): boolean {
  return (mark.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Whether it has the focus now: not when it can't be seen, is disabled, or lies behind a dialog. */
function take(control: Element | null): boolean {
  if (!(control instanceof HTMLElement) || !isThere(control)) {
    return false;
  }
  if (control.tabIndex < 0 && !control.hasAttribute("tabindex")) {
    control.tabIndex = -1;
  }
  // The bar is always in sight, and nothing has to move for it.
  control.focus({ preventScroll: control.closest(".bar, .room-bar") !== null });
  return document.activeElement === control;
}
