// What the transports without a way back have in common: commands go by POST, one after the other, and the answers
// become the frames that a WebSocket would have brought.

import type { Ack, Refused } from "../../room/protocol";
import type { Channel } from "./channel";

const PATIENCE_MS = 15_000;

export abstract class HttpChannel implements Channel {
  readonly answers = false;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onclose: ((closed: { code?: number }) => void) | null = null;

  private readonly abort = new AbortController();
  private readonly commands = new Map<string, string>();
  private posting = false;

  constructor(
    private readonly path: string,
    private readonly token: string | undefined,
  ) {}

  /** A beat stays at home: the open request tells the server that we are here. */
  send(text: string): void {
    const { id } = JSON.parse(text) as { id?: string };
    if (id !== undefined && !this.commands.has(id)) {
      this.commands.set(id, text);
      void this.post();
    }
  }

  close(): void {
    this.onopen = this.onmessage = this.onclose = null;
    this.abort.abort();
  }

  protected get closed(): boolean {
    return this.abort.signal.aborted;
  }

  protected get(accept: string, query = ""): Promise<Response> {
    return this.fetch(`events${query}`, { headers: { Accept: accept } });
  }

  /** `closed` carries what would have been the code of a closing WebSocket. */
  protected hear(frame: { type: string; code?: number }): void {
    if (frame.type === "closed") {
      this.end(frame.code);
    } else {
      this.onmessage?.({ data: JSON.stringify(frame) });
    }
  }

  protected end(code?: number): void {
    const told = this.onclose;
    this.close();
    told?.(code === undefined ? {} : { code });
  }

  private async post(): Promise<void> {
    if (this.posting) {
      return;
    }
    this.posting = true;
    const timer = { id: 0 };
    try {
      for (const [id, text] of this.commands) {
        timer.id = window.setTimeout(() => this.end(), PATIENCE_MS);
        const answer = await this.command(id, text);
        window.clearTimeout(timer.id);
        this.commands.delete(id);
        this.hear(answer);
      }
    } catch {
      this.end();
    } finally {
      window.clearTimeout(timer.id);
      this.posting = false;
    }
  }

  /** Throws where the answer is not the service's own: a proxy's error page says nothing about the command. */
  private async command(id: string, body: string): Promise<Ack | Refused> {
    const answer = await this.fetch("commands", {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body,
    });
    const said = (await answer.json()) as { seq?: number; type?: string; title?: string; detail?: string };
    if (answer.ok && said.seq !== undefined) {
      return { type: "ack", id, seq: said.seq };
    }
    if (answer.headers.get("Content-Type")?.startsWith("application/problem+json") !== true) {
      throw new TypeError("Not an answer of the service");
    }
    const refusal = said.type?.split(":").at(-1) ?? "";
    return { type: "error", id, status: answer.status, title: said.title ?? "", detail: said.detail ?? "", refusal };
  }

  private fetch(path: string, request: { method?: string; headers: Record<string, string>; body?: string }): Promise<Response> {
    return fetch(`${this.path}/${path}`, {
      ...request,
      headers: this.token === undefined ? request.headers : { ...request.headers, Authorization: `Bearer ${this.token}` },
      cache: "no-store",
      credentials: "same-origin",
      signal: this.abort.signal,
    });
  }
}
