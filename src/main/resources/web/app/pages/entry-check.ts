// What is missing in the form of who comes in, before the server is asked.

import { e } from "../messages/entry";
import { normalForm } from "../room/normal-form";

/** `who`: this browser is in the session already. */
export type Step = "word" | "who" | "name" | "facilitator";
export type FieldName = "word" | "name" | "key" | "";

export interface Problem {
  field: FieldName;
  text: string;
}

export function missingIn(step: Step, { word, name, key }: { word: string; name: string; key: string }): Problem | undefined {
  const length = [...normalForm(word)].length;
  if (word.trim() === "") {
    return { field: "word", text: e.entryError.wordEmpty };
  }
  if (length < 3 || length > 60) {
    return { field: "word", text: e.entryError.wordBad };
  }
  if (step === "facilitator" && key.trim() === "") {
    return { field: "key", text: e.entryError.keyEmpty };
  }
  return step !== "word" && name.trim() === "" ? { field: "name", text: e.entryError.nameEmpty } : undefined;
}
