// The transports for where WebSockets are blocked, in one part.

export { SseChannel } from "./sse-channel";
export { LongPollChannel } from "./long-poll-channel";
