// The drafts of one session: they go out over its connection, and wait in this window's storage.

import type { Outside } from "./drafts";
import { inWords } from "./refusals";
import type { Session } from "./session";
import * as store from "./session-store";

export function roomDrafts(session: Session): Outside {
  return {
    seq: () => session.state?.seq ?? 0,
    send: (command) => session.send(command),
    changed: () => session.changed(),
    keep: (drafts) => store.keepDrafts(session.stored.room, drafts),
    kept: () => store.keptDrafts(session.stored.room),
    inWords,
    live: () => session.line === "live",
    later: (work, ms) => window.setTimeout(work, ms),
    cancel: (timer) => window.clearTimeout(timer),
  };
}
