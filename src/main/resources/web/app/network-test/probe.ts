// Tries one transport, by the code that a session uses: whether something comes in, and whether what we say is answered.

import type { ChannelEnvironment } from "../connection/environment";
import type { TransportName } from "../connection/transports/channel";

/** Refused: closed before anything came. Held: open, and nothing comes through. Broken: closed halfway. */
export type Fault = "refused" | "held" | "broken";
export type Outcome = { state: "running" } | { state: "works"; ms: number } | { state: "fails"; fault: Fault };

const PATIENCE_MS = 8_000;
/** A proxy that lets a stream through in one piece still lets its beginning through; so two frames are asked for. */
const FRAMES = { "web-socket": 2, "event-stream": 3, "long-poll": 2 };
const ID = "test";

/** `ms` is how long a word of ours and its answer were on the way together. Gives a way to give up. */
export function probe(environment: ChannelEnvironment, name: TransportName, done: (outcome: Outcome) => void): () => void {
  const channel = environment.open(name);
  let frames = 0;
  let asked = 0;
  let ms: number | undefined;
  const stop = () => {
    environment.cancel(timer);
    channel.close();
  };
  const end = (outcome: Outcome) => {
    stop();
    done(outcome);
  };
  const timer = environment.later(() => end({ state: "fails", fault: "held" }), PATIENCE_MS);
  channel.onclose = () => end({ state: "fails", fault: frames === 0 ? "refused" : "broken" });
  channel.onmessage = (message) => {
    frames++;
    if (frames === 1) {
      asked = environment.now();
      channel.send(JSON.stringify({ id: ID, type: "beat" }));
    } else if (ms === undefined && isAnswer(String(message.data), channel.answers)) {
      ms = environment.now() - asked;
    }
    if (ms !== undefined && frames >= FRAMES[name]) {
      end({ state: "works", ms });
    }
  };
  return stop;
}

function isAnswer(text: string, answersBeats: boolean): boolean {
  const { type, id } = JSON.parse(text) as { type: string; id?: string };
  return answersBeats ? type === "beat" : type === "ack" && id === ID;
}
