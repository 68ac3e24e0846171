// The session that a new one goes on from: which one it is, and what is left of it.

import * as api from "../api";
import { FOLLOW_UP as KEY } from "../links";
import { r } from "../../messages/report";
import { left } from "../../room/report";
import { membersOf, recall } from "../session-store";
import { ofTab } from "../../ui/storage";

const ASKED = "kaartensessie.follow-up";

export class FollowUp {
  title = "";
  word = "";
  name = "";
  remaining: number | undefined;
  /** Why there is nothing to go on from. */
  problem: string | undefined;

  private constructor(
    private readonly room: string,
    private readonly token: string,
  ) {}

  /** Reads the address of the page; a reload in another language still knows it. */
  static asked(): FollowUp | undefined {
    const url = new URL(location.href);
    const here = new URLSearchParams(url.hash.slice(1)).get(KEY);
    const room = here ?? (url.searchParams.has("taal") ? ofTab.get(ASKED) : null);
    if (room === null || room === undefined) {
      ofTab.remove(ASKED);
      return undefined;
    }
    ofTab.set(ASKED, room);
    const stored = recall(room) ?? membersOf(room).find((one) => one.role === "facilitator");
    const found = new FollowUp(room, stored?.token ?? "");
    found.title = stored?.title ?? "";
    found.word = stored?.word ?? "";
    found.problem = stored === undefined ? r.followUp.gone : undefined;
    return found;
  }

  /** What a new room is asked with. */
  get wish(): { room: string; token: string } {
    return { room: this.room, token: this.token };
  }

  get intro(): string {
    return this.remaining === undefined ? r.followUp.introUnknown : r.followUp.intro(this.title, this.remaining);
  }

  async load(): Promise<void> {
    if (this.problem !== undefined) {
      return;
    }
    try {
      const [before, report] = await Promise.all([api.room(this.room, this.token), api.report(this.room, this.token)]);
      this.name = before.you.name;
      this.title = report.title;
      this.remaining = left(report);
      this.problem = this.remaining === 0 ? r.followUp.nothingLeft : undefined;
    } catch (error) {
      this.refuse(error);
    }
  }

  /** Takes a refusal that is about the session before; false for any other. */
  refuse(error: unknown): boolean {
    const { status, kind } = error instanceof api.ApiError ? error : { status: 0, kind: "" };
    if (kind === "nothing-left") {
      this.problem = r.followUp.nothingLeft;
    } else if (status === 401 || status === 403 || status === 404) {
      this.problem = r.followUp.gone;
    }
    return this.problem !== undefined;
  }
}
