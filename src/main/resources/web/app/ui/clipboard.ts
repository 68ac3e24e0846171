/** Copies a text that is in no field. The focus stays where it is. */
export async function copyText(text: string): Promise<boolean> {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  field.setAttribute("aria-hidden", "true");
  // Outside an open dialog nothing can take the focus.
  (focused?.closest("dialog") ?? document.body).append(field);
  try {
    return await copyFrom(field);
  } finally {
    const taken = document.activeElement === field;
    field.remove();
    if (taken && focused instanceof HTMLElement) {
      focused.focus({ preventScroll: true });
    }
  }
}

/** Copies the text of a field. False when the browser won't: the text is then selected for the reader's own copy. */
export async function copyFrom(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Without https there is no clipboard; the old way may still work.
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}
