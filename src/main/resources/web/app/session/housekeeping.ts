// On every page: what this device keeps of rooms that are erased by now goes, also while the page stays open.

import { sweep } from "./session-store";

const EVERY_MS = 60_000;
const hearers: ((room: string) => void)[] = [];

/** Cleans at once, every minute, and when somebody looks at the page again. */
export function removeExpired(): void {
  tidy();
  window.setInterval(tidy, EVERY_MS);
  window.addEventListener("pageshow", tidy);
  document.addEventListener("visibilitychange", tidy);
}

/** Calls `hear` with each room whose time is over while the page is open. */
export function whenExpired(hear: (room: string) => void): void {
  hearers.push(hear);
}

function tidy(): void {
  for (const room of sweep()) {
    hearers.forEach((hear) => hear(room));
  }
}
