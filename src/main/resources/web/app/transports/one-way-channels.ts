// The transports for where WebSockets are blocked, in one part.

export { StreamChannel } from "./event-stream";
export { PollChannel } from "./long-poll";
