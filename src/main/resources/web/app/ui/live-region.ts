// The one polite live region of a page: what a screen reader says without moving anybody's focus. One line at a time, a second
// after the one before, as readers drop what comes together.

const GAP_MS = 1_000;
/** A reader tells of the focus first, and looks at a region before it hears what changes in it. */
const SOON_MS = 100;
const KEPT = 3;
const MOST = 10;

const waiting: { text: string; about: string }[] = [];
let region: HTMLElement | undefined;
let timer: number | undefined;

export function liveRegion(): HTMLElement {
  if (region === undefined) {
    region = document.createElement("div");
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    region.setAttribute("aria-atomic", "false");
    region.id = "announcement";
    document.body.append(region);
  }
  return region;
}

/** Of what waits about the same thing only the newest is news. */
export function say(text: string, about = text): void {
  const same = waiting.findIndex((line) => line.about === about);
  if (same >= 0) {
    waiting.splice(same, 1);
  }
  waiting.push({ text, about });
  if (waiting.length > MOST) {
    waiting.shift();
  }
  timer ??= window.setTimeout(speak, SOON_MS);
}

function speak(): void {
  const [next] = waiting;
  if (next === undefined) {
    timer = undefined;
    return;
  }
  const moved = comeIntoSight(liveRegion());
  if (!moved) {
    waiting.shift();
    append(liveRegion(), next.text);
  }
  timer = window.setTimeout(speak, moved ? SOON_MS : GAP_MS);
}

/** Behind an open dialog nothing is read, so the region is in it. */
function comeIntoSight(place: HTMLElement): boolean {
  const open = document.activeElement?.closest("dialog[open]") ?? [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  if (place.parentElement === open) {
    return false;
  }
  open.append(place);
  return true;
}

function append(place: HTMLElement, text: string): void {
  const line = document.createElement("p");
  line.textContent = text;
  place.append(line);
  while (place.children.length > KEPT) {
    place.firstElementChild?.remove();
  }
}
