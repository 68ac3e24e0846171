// The texts of a page, in the language in which the server rendered it (<html lang>); nobody loads those of the other.

import type { Messages } from "./nl";

const language = document.documentElement.lang;

export const t: Messages =
  language === "en" ? (await import("./en")).en : language === "fy" ? (await import("./fy/fy")).fy : (await import("./nl")).nl;
