// The first choice: one connection for both directions.

import type { Channel } from "./channel";

export class WebSocketChannel implements Channel {
  readonly answers = true;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onclose: ((closed: { code?: number }) => void) | null = null;
  private socket: WebSocket | undefined;

  /** A WebSocket can't set a header, so the token goes in as a subprotocol, never in the URL. */
  constructor(path: string, token: string | undefined) {
    const url = new URL(`${path}/live`, location.href);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    try {
      this.socket = new WebSocket(url, ["kaartensessie.v1", ...(token === undefined ? [] : [`bearer.${token}`])]);
    } catch {
      // Some managed browsers have none, or one that throws.
      queueMicrotask(() => this.onclose?.({}));
      return;
    }
    this.socket.onopen = () => this.onopen?.();
    this.socket.onmessage = (message) => this.onmessage?.(message);
    this.socket.onclose = (closed) => this.onclose?.(closed);
  }

  send(text: string): void {
    this.socket?.send(text);
  }

  close(): void {
    this.onopen = this.onmessage = this.onclose = null;
    this.socket?.close();
  }
}
