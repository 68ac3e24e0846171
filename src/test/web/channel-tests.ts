// What the channels of the slower transports make of what comes in.

import { EventText } from "../../main/resources/web/app/connection/transports/sse-channel";
import { LazyChannel } from "../../main/resources/web/app/connection/transports/lazy-channel";
import { PresenceDiff } from "../../main/resources/web/app/connection/transports/presence-diff";
import type { Snapshot } from "../../main/resources/web/app/room/protocol";
import { equal, isTrue } from "./check";
import { World } from "./world";

export const channelTests: Record<string, () => void | Promise<void>> = {
  "a line of which the code is on its way: what is said meanwhile is not lost, and code that does not come is a lost line": async () => {
    const world = new World();
    const line = Object.assign(world.open("long-poll"), { read: () => Promise.resolve() });
    const late = new LazyChannel(() => Promise.resolve(line));
    const heard: unknown[] = [];
    late.onmessage = (message) => heard.push(message.data);
    late.send('{"id":"a","type":"beat"}');
    await world.settle();
    equal(
      world.socket.sent.map((frame) => frame.id),
      ["a"],
      "said",
    );
    world.socket.hears({ type: "beat" });
    equal(heard, ['{"type":"beat"}'], "heard");
    late.close();
    isTrue(world.socket.closed, "closed");

    const codes: (number | undefined)[] = [];
    new LazyChannel(() => Promise.reject(new Error("No such part"))).onclose = (closed) => codes.push(closed.code);
    await world.settle();
    equal(codes, [undefined], "lost");
  },

  "rule 8.27: presence by long poll becomes what a WebSocket would have told": () => {
    const news = new PresenceDiff();
    const member = (id: string, online: boolean, looking?: number) => ({ id, online, ...(looking === undefined ? {} : { looking }) });
    news.picture({ state: { members: [member("m_1", true), member("m_2", false), member("m_3", true, 4)] } } as unknown as Snapshot);
    equal(news.compare({ tag: "a", online: ["m_1", "m_3"], looking: { m_3: 4 } }), [], "nothing new");
    equal(
      news.compare({ tag: "b", online: ["m_2", "m_3"], looking: { m_2: 7 } }),
      [
        { type: "member.connected", member: "m_2" },
        { type: "member.disconnected", member: "m_1" },
        { type: "member.looking", member: "m_2", position: 7 },
        { type: "member.looking", member: "m_3" },
      ],
      "changes",
    );
    equal(news.tag, "b", "tag");
    equal(news.compare({ tag: "c", online: ["m_3"] }), [{ type: "member.disconnected", member: "m_2" }], "who is gone looks nowhere");
  },

  "a stream is cut into events wherever its pieces end": () => {
    const stream = new TextEncoder().encode('id: 4\ndata: {"a":"é😀"}\n\n: a comment\r\n\r\ndata:{"b":\ndata: 2}\r\n\r\ndata: half');
    for (let size = 1; size < 9; size++) {
      const text = new EventText();
      const events: string[] = [];
      for (let from = 0; from < stream.length; from += size) {
        events.push(...text.take(stream.slice(from, from + size)));
      }
      equal(events, ['{"a":"é😀"}', '{"b":\n2}'], `in pieces of ${size}`);
    }
  },
};
