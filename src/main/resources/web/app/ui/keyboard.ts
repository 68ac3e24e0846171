// One key for each thing that is done often. Never while typing or in a list, never together with a modifier, never the only way.
// A key that scrolls does nothing else.

export interface Keys {
  next(): void;
  previous(): void;
  hand(): void;
  chat(): void;
  help(): void;
}

const TYPING = "input, textarea, select, [contenteditable]";
/** There the arrows are for moving within it. */
const LISTS = "ol, ul, table, .table-region, [role=listbox]";

export function listenToKeys(keys: Keys): void {
  document.addEventListener("keydown", (event) => {
    const target = event.target as Element;
    const busy = target.closest(TYPING) !== null || document.querySelector("dialog[open]") !== null;
    if (busy || event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) {
      return;
    }
    const arrow = event.key === "ArrowRight" || event.key === "ArrowLeft";
    const action = arrow && target.closest(LISTS) !== null ? undefined : actionOf(event.key, keys);
    if (action !== undefined) {
      event.preventDefault();
      action();
    }
  });
}

function actionOf(key: string, keys: Keys): (() => void) | undefined {
  switch (key) {
    case "ArrowRight":
      return () => keys.next();
    case "ArrowLeft":
      return () => keys.previous();
    case "h":
    case "H":
      return () => keys.hand();
    case "c":
    case "C":
      return () => keys.chat();
    case "?":
      return () => keys.help();
    default:
      return undefined;
  }
}
