// Where WebSockets are blocked: one answer that never ends. `EventSource` can't send a token, so we read it ourselves.

import { HttpChannel } from "./http-channel";

const TYPE = "text/event-stream";

/** Cuts what comes in, in pieces of any size, into the data of whole events. */
export class EventText {
  private readonly decoder = new TextDecoder();
  private rest = "";
  private data: string[] = [];

  take(piece: Uint8Array): string[] {
    const lines = (this.rest + this.decoder.decode(piece, { stream: true })).split(/\r?\n/);
    this.rest = lines.pop() as string;
    const whole: string[] = [];
    for (const line of lines) {
      if (line.startsWith("data:")) {
        this.data.push(line.slice("data:".length).replace(/^ /, ""));
      } else if (line === "" && this.data.length > 0) {
        whole.push(this.data.join("\n"));
        this.data = [];
      }
    }
    return whole;
  }
}

export class SseChannel extends HttpChannel {
  async read(): Promise<void> {
    try {
      const answer = await this.get(TYPE);
      if (answer.ok && answer.body !== null && answer.headers.get("Content-Type")?.startsWith(TYPE)) {
        this.onopen?.();
        await this.follow(answer.body.getReader());
      }
    } catch {
      // As a stream that ends: lost.
    }
    this.end();
  }

  private async follow(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const text = new EventText();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      for (const data of text.take(piece.value)) {
        this.hear(JSON.parse(data) as { type: string; code?: number });
      }
    }
  }
}
