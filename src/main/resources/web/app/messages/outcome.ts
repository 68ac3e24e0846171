// The texts of what people note together and of the closing, in the language of the page; they come with what they stand in.

type Texts = typeof import("./nl-outcome");

const english = document.documentElement.lang === "en";

export const o: Pick<Texts, "outcome" | "closing"> = english ? await import("./en-outcome") : await import("./nl-outcome");
