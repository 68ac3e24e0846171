// The sessions that this browser is in already, on the first page: the ways back into them, and forgetting one.

import { nothing, type TemplateResult } from "lit-html";
import { forget, type StoredSession } from "../session/session-store";
import { become, inSessionOf, lookUp, sessionsHere } from "../session/ways-back";

interface Page {
  draw(): void;
  focus(field: string): void;
  /** Comes in once more as who they were. */
  again(session: StoredSession): void;
}

export class KnownSessions {
  /** Loaded only where there is a session to show. */
  views: typeof import("../views/entry/known-views") | undefined;
  private sessions: StoredSession[] = [];
  private forgetting: StoredSession | undefined;

  constructor(private readonly page: Page) {}

  /** Reads what this browser keeps now. */
  async load(): Promise<void> {
    this.sessions = sessionsHere();
    if (this.sessions.length > 0) {
      this.views = await import("../views/entry/known-views");
    }
  }

  /** Asks the server what became of them. */
  async lookUp(): Promise<void> {
    if (this.sessions.length > 0) {
      this.sessions = await lookUp(this.sessions);
      this.page.draw();
    }
  }

  /** Who this browser is already in the session of this word. */
  inSessionOf(word: string): StoredSession[] {
    return inSessionOf(word, this.sessions);
  }

  view(): TemplateResult | typeof nothing {
    const { forgetting } = this;
    const again = (session: StoredSession) => this.page.again(session);
    const ask = (session?: StoredSession) => this.ask(session);
    return this.views?.waybackView(this.sessions, { forgetting, become, again, ask, forget: (session) => this.forget(session) }) ?? nothing;
  }

  private ask(session: StoredSession | undefined): void {
    this.forgetting = session;
    this.page.draw();
    this.page.focus("forget-question");
  }

  private forget(session: StoredSession): void {
    forget(session);
    this.forgetting = undefined;
    this.sessions = sessionsHere();
    this.page.draw();
    this.page.focus("word");
  }
}
