// The last resort, which gets through wherever the pages do: ask, and ask again.

import type { Event, Snapshot } from "../wire";
import { OneWayChannel } from "./one-way";
import { LOST, type Transport } from "./transport";

interface News {
  seq: number;
  events?: Event[];
  snapshot?: Snapshot;
}

const LONGEST_WAIT_S = 25;
const SHORTEST_WAIT_S = 3;
/** Who is here is told by snapshots only, so one is asked for at least this often. */
const PRESENCE_MS = 20_000;
/** Who just joined is connected a moment later: time for a shorter wait, and then a snapshot. */
const ARRIVAL_S = 1;
/** An empty answer that came at once was not waited for: a proxy's, perhaps. */
const PAUSE_MS = 1_000;
const ENDED = 4004;

class PollChannel extends OneWayChannel {
  private since = 0;
  private wait = LONGEST_WAIT_S;
  private pictured = 0;
  private arrival = false;

  async read(): Promise<void> {
    try {
      while (!this.closed) {
        await this.ask();
      }
    } catch {
      this.end(LOST);
    }
  }

  private async ask(): Promise<void> {
    const asked = Date.now();
    const since = asked - this.pictured > PRESENCE_MS ? 0 : this.since;
    const news = await this.news(since, asked);
    if (news === undefined) {
      return;
    }
    if (this.arrival) {
      this.pictured = 0;
    }
    this.arrival = news.events?.some((event) => event.type === "member.joined") ?? false;
    this.tell(news);
    const nothing = news.snapshot === undefined && news.events?.length === 0;
    if (nothing && Date.now() - asked < PAUSE_MS) {
      await new Promise((done) => window.setTimeout(done, PAUSE_MS));
    }
  }

  /** Undefined: a proxy cut the waiting short; a shorter wait may pass. */
  private async news(since: number, asked: number): Promise<News | undefined> {
    try {
      const answer = await this.get("application/json", `?since=${since}&wait=${this.arrival ? ARRIVAL_S : this.wait}`);
      if (!answer.ok) {
        throw new TypeError("No news");
      }
      return (await answer.json()) as News;
    } catch (failure) {
      if (since > 0 && this.wait > SHORTEST_WAIT_S && Date.now() - asked > SHORTEST_WAIT_S * 1_000) {
        this.wait = Math.max(SHORTEST_WAIT_S, Math.floor(this.wait / 2));
        return undefined;
      }
      throw failure;
    }
  }

  private tell(news: News): void {
    this.since = news.seq;
    if (news.snapshot !== undefined) {
      this.pictured = Date.now();
      this.hear(news.snapshot);
    }
    for (const event of news.events ?? []) {
      this.hear(event);
    }
    const ended = news.snapshot?.state.status === "ended" || news.events?.some((event) => event.type === "session.ended");
    if (ended === true) {
      return this.end(ENDED);
    }
    // A sign of life. Its seq says nothing: an answer's own also counts what this reader may not see.
    this.hear({ type: "beat", at: "", seq: 0 } as { type: string });
  }
}

export function longPoll(room: string, token: string): Transport {
  return {
    name: "long-poll",
    open: () => {
      const channel = new PollChannel(room, token);
      void channel.read();
      return channel;
    },
  };
}
