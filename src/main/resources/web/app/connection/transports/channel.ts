// A way to be live. Every network lets one of them through; what the room says over them is the same.

export type TransportName = "web-socket" | "event-stream" | "long-poll";

/** The best first. */
export const TRANSPORTS: readonly TransportName[] = ["web-socket", "event-stream", "long-poll"];

/** One live line: frames come in and commands go out as text; `onclose` comes at most once, and not after `close`; without a
 * code where the line broke, or never was. */
export interface Channel {
  /** Whether a beat that is sent is answered by one. */
  readonly answers: boolean;
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: ((closed: { code?: number }) => void) | null;
}
