// A refusal of the room, in the words of the person who asked.

import { Refusal } from "../connection/pending-commands";
import { t } from "../messages/i18n";

/** What a refused command means to the reader. */
export function inWords(refusal: unknown): string {
  const named = refusal instanceof Refusal ? t.refused.named[refusal.kind] : undefined;
  if (named !== undefined) {
    return named;
  }
  switch (refusal instanceof Refusal ? refusal.status : 0) {
    case 429:
      return t.refused.tooFast;
    case 413:
    case 400:
      return t.refused.tooLong;
    case 403:
      return t.refused.forbidden;
    case 409:
      return t.refused.conflict;
    default:
      return t.refused.lost;
  }
}
