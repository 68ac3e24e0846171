// The texts of a page, in the language in which the server rendered it (<html lang>); nobody loads those of the other.

import type { Messages } from "./nl";

const english = document.documentElement.lang === "en";

export const t: Messages = english ? (await import("./en")).en : (await import("./nl")).nl;
