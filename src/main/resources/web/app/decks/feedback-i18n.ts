// The texts of what groups sent back, in the language of the page.

import type { FeedbackMessages } from "./messages-feedback-nl";

const english = document.documentElement.lang === "en";

export const f: FeedbackMessages = english
  ? (await import("./messages-feedback-en")).feedback
  : (await import("./messages-feedback-nl")).feedback;
