// The last resort, which gets through wherever the pages do: ask, and ask again.

import type { Event, Snapshot } from "../../room/protocol";
import { HttpChannel } from "./http-channel";
import { PresenceDiff, type Presence } from "./presence-diff";

interface News {
  seq: number;
  events?: Event[];
  snapshot?: Snapshot;
  presence?: Presence;
}

const LONGEST_WAIT_S = 25;
const SHORTEST_WAIT_S = 3;
/** An empty answer that came at once was not waited for: a proxy's, perhaps, or another window asked. */
const PAUSE_MS = 1_000;
/** Between two questions when much happens: three windows together stay under the ten a second that a member may ask. */
const GAP_MS = 350;
const TOO_MANY = 429;
const ENDED = 4004;

export class LongPollChannel extends HttpChannel {
  private readonly presence = new PresenceDiff();
  private since = 0;
  private wait = LONGEST_WAIT_S;
  private failed = false;

  async read(): Promise<void> {
    try {
      while (!this.closed) {
        await this.ask();
      }
    } catch {
      this.end();
    }
  }

  private async ask(): Promise<void> {
    const asked = Date.now();
    const news = await this.news(asked);
    if (news === undefined) {
      return;
    }
    const told = this.tell(news);
    const took = Date.now() - asked;
    if (!told && took < PAUSE_MS) {
      await pause(PAUSE_MS);
    } else if (took < GAP_MS) {
      await pause(GAP_MS - took);
    }
  }

  /** Undefined where the question was cut short and the next may get through: after a shorter wait, or just so, once. */
  private async news(asked: number): Promise<News | undefined> {
    try {
      const answer = await this.get("application/json", `?since=${this.since}&wait=${this.wait}&presence=${this.presence.tag}`);
      if (answer.status === TOO_MANY) {
        await pause(Math.max(1, Number(answer.headers.get("Retry-After"))) * PAUSE_MS);
        return undefined;
      }
      if (!answer.ok) {
        throw new TypeError("No news");
      }
      const news = (await answer.json()) as News;
      this.failed = false;
      return news;
    } catch (failure) {
      const shorter = this.wait > SHORTEST_WAIT_S && Date.now() - asked > SHORTEST_WAIT_S * 1_000;
      if (this.since === 0 || this.closed || (this.failed && !shorter)) {
        throw failure;
      }
      this.failed = true;
      if (shorter) {
        this.wait = Math.max(SHORTEST_WAIT_S, Math.floor(this.wait / 2));
      }
      return undefined;
    }
  }

  /** Whether anything happened. Who is here does not count: two servers may differ on it for a moment. */
  private tell(news: News): boolean {
    this.since = news.seq;
    if (news.snapshot !== undefined) {
      this.presence.picture(news.snapshot);
      this.hear(news.snapshot);
    }
    const events = news.events ?? [];
    const presence = news.presence === undefined ? [] : this.presence.compare(news.presence);
    [...events, ...presence].forEach((frame) => this.hear(frame));
    const ended = news.snapshot?.state.status === "ended" || events.some((event) => event.type === "session.ended");
    if (ended === true) {
      this.end(ENDED);
      return true;
    }
    // A heartbeat. Its seq says nothing: an answer's own also counts what this reader may not see.
    this.hear({ type: "beat", at: "", seq: 0 } as { type: string });
    return events.length > 0 || news.snapshot !== undefined;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => window.setTimeout(done, ms));
}
