// A line of which the code is still on its way. Where that does not come, the line is lost as any other.

import type { Channel } from "./channel";

/** One that begins to read as soon as somebody listens. */
interface Reader extends Channel {
  read(): Promise<void>;
}

export class LazyChannel implements Channel {
  readonly answers = false;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onclose: ((closed: { code?: number }) => void) | null = null;
  private line: Reader | undefined;
  private waiting: string[] = [];
  private closed = false;

  constructor(load: () => Promise<Reader>) {
    load().then(
      (line) => this.closed || this.begin(line),
      () => this.closed || this.onclose?.({}),
    );
  }

  send(text: string): void {
    if (this.line === undefined) {
      this.waiting.push(text);
    } else {
      this.line.send(text);
    }
  }

  close(): void {
    this.closed = true;
    this.onopen = this.onmessage = this.onclose = null;
    this.line?.close();
  }

  private begin(line: Reader): void {
    this.line = line;
    line.onopen = () => this.onopen?.();
    line.onmessage = (message) => this.onmessage?.(message);
    line.onclose = (closed) => this.onclose?.(closed);
    this.waiting.forEach((text) => line.send(text));
    void line.read();
  }
}
