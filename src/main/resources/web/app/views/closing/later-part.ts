// What a participant writes down and the closing: they come once the cards are there.

import { PartOfPage } from "../../ui/part-of-page";

export const later = new PartOfPage(() => import("./later"));
