// The texts of the report and of the session after it, in the language of the page; they come with what they stand in.

type Texts = typeof import("./nl-report");

const language = document.documentElement.lang;
const { report, followUp }: Texts =
  language === "en" ? await import("./en-report") : language === "fy" ? await import("./fy/report") : await import("./nl-report");

export const r = { ...report, ...followUp };
