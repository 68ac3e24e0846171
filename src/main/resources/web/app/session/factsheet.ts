// The factsheet in this window: fetched when it is wanted for the first time, and whether it lies open beside the card.

import * as api from "./api";
import { t } from "../messages/i18n";
import type { RoomState } from "../room/room-state";
import type { StoredSession } from "./session-store";
import type { Announcer } from "./announcer";
import type { Factsheet } from "../room/protocol";

const RETRY_MS = 3_000;
const TYPING = "input, textarea, select";

/** Room for card and factsheet next to each other. */
export const WIDE = window.matchMedia("(min-width: 60rem)");

/** A tablet that stands: room for people and chat below the card. */
export const TALL = window.matchMedia("(min-width: 44rem) and (min-height: 50rem)");

export class FactsheetReader {
  content: Factsheet | undefined;
  /** The deck turned out to have none. */
  missing = false;
  /** Beside the card, in a wide window. */
  open = false;
  private wanted = false;

  constructor(
    private readonly stored: StoredSession,
    private readonly announcer: Announcer,
    private readonly changed: () => void,
  ) {}

  /** Asks until there is an answer; gives up when this browser is not in the room. */
  want(): void {
    if (!this.wanted) {
      this.wanted = true;
      void this.load();
    }
  }

  /** When it is shared, participants get it beside the card at once; not over what they are typing in the side column. */
  follow(before: RoomState | undefined, state: RoomState, facilitates: boolean): void {
    const shared = state.settings.factsheet;
    if (facilitates || shared) {
      this.want();
    }
    if (facilitates || shared === (before?.settings.factsheet ?? false)) {
      return;
    }
    const typing = document.activeElement?.matches(TYPING) ?? false;
    this.open = shared && WIDE.matches && !typing;
    const { beside, stopped } = t.factsheet;
    this.announcer.say(!shared ? stopped : this.open && state.status === "live" ? beside : t.factsheet.shared);
  }

  lay(open: boolean): void {
    this.open = open;
    this.changed();
  }

  private async load(): Promise<void> {
    try {
      this.content = await api.factsheet(this.stored.room, this.stored.token);
    } catch (error) {
      const none = error instanceof api.ApiError && error.kind === "no-factsheet";
      if (!none && api.membershipAfter(error) === "unreachable") {
        window.setTimeout(() => void this.load(), RETRY_MS);
        return;
      }
      this.missing = true;
    }
    this.changed();
  }
}
