// The texts of the report and of the session after it, in the language of the page; they come with what they stand in.

type Texts = typeof import("./nl-report");

const english = document.documentElement.lang === "en";
const { report, followUp }: Texts = english ? await import("./en-report") : await import("./nl-report");

export const r = { ...report, ...followUp };
