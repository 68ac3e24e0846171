// Small helpers around what lit-html renders.

/** Opens a native dialog by its id; the browser keeps the focus inside, and gives it back afterwards. Where a control is marked
 * as the first one (`data-first`), it has the focus, and not the button that closes. */
export function openDialog(id: string): void {
  const dialog = document.getElementById(id) as HTMLDialogElement | null;
  if (dialog !== null && !dialog.open) {
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-first]")?.focus();
  }
}

export function closeDialog(id: string): void {
  const dialog = document.getElementById(id) as HTMLDialogElement | null;
  if (dialog?.open) {
    dialog.close();
  }
}

/** What was typed into the field of this name. */
export function textOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
}

export function setTitle(text: string, product: string): void {
  document.title = text === "" ? product : `${text} · ${product}`;
}

export function main(): HTMLElement {
  const element = document.querySelector("main");
  if (element === null) {
    throw new Error("The page has no main element.");
  }
  return element;
}

let failure: Element | null = null;

/** Takes the server's "loading" text away, so that lit-html can have the place. */
export function clearMain(): HTMLElement {
  const element = main();
  failure = element.querySelector("[data-failed]");
  element.replaceChildren();
  return element;
}

/** What the server has to say when a part of the page does not come through. */
export function failureText(): Element | null {
  failure?.classList.add("late--now");
  return failure;
}

/** Loads a sheet that the page names on its main part (`data-…-sheet`) and does not bring along, once. Without it the page works all
 * the same. */
export function withSheet(name: string): Promise<void> {
  const href = main().dataset[`${name}Sheet`] ?? "";
  if (href === "" || document.querySelector(`link[href="${CSS.escape(href)}"]`) !== null) {
    return Promise.resolve();
  }
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  return new Promise((done) => {
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
}

/** After the next drawing: gives the focus a place when what had it is gone. It is never taken from where its reader has it. */
export function focusIfLost(id: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement?.matches("body, [data-placed]") !== false) {
      document.getElementById(id)?.focus();
    }
  });
}
