// Where this service has its place on its host: at the root, or below a path that the server tells on <html>.

const BASE = document.documentElement.dataset["base"] ?? "";

/** The address of something of ours; `path` begins with a slash. */
export function at(path: string): string {
  return BASE + path;
}

/** The page of a session, or a part of it. */
export function sessionPath(room: string, part = ""): string {
  return at(`/sessie/${room}${part}`);
}

/** The path of this page as it would be at the root. */
export function ownPath(): string {
  return location.pathname.startsWith(BASE) ? location.pathname.slice(BASE.length) : location.pathname;
}
