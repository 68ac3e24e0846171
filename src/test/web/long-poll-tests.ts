// How a long poll asks, and asks again, in a page of our own.

import { LongPollChannel } from "../../main/resources/web/app/connection/transports/long-poll-channel";
import { equal, isTrue } from "./check";
import { answer, FakePage } from "./fake-page";

const snapshot = { type: "snapshot", seq: 7, you: {}, state: { status: "live", members: [{ id: "kim", online: true }] } };
const BEAT = { type: "beat", at: "", seq: 0 };
const LOCKED = { type: "room.locked", seq: 8, at: "" };

function listening(page: FakePage) {
  const channel = new LongPollChannel("/api/room", "geheim");
  const heard: unknown[] = [];
  const closed: { code?: number }[] = [];
  channel.onmessage = (message) => heard.push(JSON.parse(String(message.data)));
  channel.onclose = (how) => closed.push(how);
  const read = channel.read();
  /** The queries of what was asked since the last look. */
  let seen = 0;
  const asked = () => page.calls.slice(seen, (seen = page.calls.length)).map(({ url }) => url.slice("/api/room/events?".length));
  return { channel, heard, closed, read, asked };
}

/** One that has its snapshot, and asks for what is new. */
async function live(page: FakePage) {
  const line = listening(page);
  await page.answers(answer({ seq: 7, snapshot, presence: { tag: "a", online: ["kim"] } }));
  await page.pass(350);
  line.asked();
  line.heard.length = 0;
  return line;
}

export const longPollTests: Record<string, () => Promise<void>> = {
  "rule 8.23: a long poll asks for all, and then for what is new": () =>
    FakePage.during(async (page) => {
      const { heard, asked, closed } = listening(page);
      equal(asked(), ["since=0&wait=25&presence=0"], "first");
      equal(page.call.request.headers, { Accept: "application/json", Authorization: "Bearer geheim" }, "headers");
      await page.answers(answer({ seq: 7, snapshot, presence: { tag: "a", online: ["kim"] } }));
      equal(heard, [snapshot, BEAT], "heard, and nothing of who was in the snapshot");
      await page.pass(349);
      equal(asked(), [], "a gap");
      await page.pass(1);
      equal(asked(), ["since=7&wait=25&presence=a"], "then");
      await page.pass(100);
      await page.answers(answer({ seq: 8, events: [LOCKED], presence: { tag: "b", online: [] } }));
      equal(heard.slice(2), [LOCKED, { type: "member.disconnected", member: "kim" }, BEAT], "events, who is here, and a heartbeat");
      await page.pass(249);
      equal(asked(), [], "the rest of the gap");
      await page.pass(1);
      equal(asked(), ["since=8&wait=25&presence=b"], "and again");
      await page.pass(350);
      await page.answers(answer({ seq: 9, events: [LOCKED] }));
      equal([asked(), closed], [["since=9&wait=25&presence=b"], []], "no gap after a wait");
    }),

  "an empty answer that comes at once is followed by a pause, as who is here alone is no news": () =>
    FakePage.during(async (page) => {
      const { heard, asked } = await live(page);
      await page.answers(answer({ seq: 7, presence: { tag: "b", online: [] } }));
      equal(heard, [{ type: "member.disconnected", member: "kim" }, BEAT], "heard");
      await page.pass(999);
      equal(asked(), [], "pause");
      await page.pass(1);
      equal(asked().length, 1, "then");
      await page.pass(999);
      await page.answers(answer({ seq: 7 }));
      await page.pass(999);
      equal(asked(), [], "nearly at once");
      await page.pass(1);
      equal(asked().length, 1, "then");
      await page.pass(1_000);
      await page.answers(answer({ seq: 7 }));
      equal(asked().length, 1, "one that was waited for");
    }),

  "rule 8.32: whoever asks too much waits as long as the server says": () =>
    FakePage.during(async (page) => {
      const { asked, closed } = await live(page);
      await page.answers(answer({}, { status: 429, retryAfter: "3" }));
      await page.pass(2_999);
      equal(asked(), [], "waits");
      await page.pass(1);
      equal(asked(), ["since=7&wait=25&presence=a"], "the same again");
      await page.answers(answer({}, { status: 429 }));
      await page.pass(999);
      equal(asked(), [], "a second at least");
      await page.pass(1);
      equal([asked().length, closed], [1, []], "and again");
    }),

  "a first question that fails is a lost line": () =>
    FakePage.during(async (page) => {
      for (const fail of [() => page.fails(), () => page.answers(answer({ seq: 7, snapshot }, { status: 503 }))]) {
        const { asked, closed, heard, read } = listening(page);
        asked();
        await page.pass(4_000);
        await fail();
        await read;
        equal([asked(), closed, heard], [[], [{}], []], "lost");
      }
    }),

  "a question that is cut short is asked once more": () =>
    FakePage.during(async (page) => {
      const { asked, closed } = await live(page);
      await page.pass(3_000);
      await page.fails();
      equal([asked(), closed], [["since=7&wait=25&presence=a"], []], "once more, and as long");
      await page.answers(answer({ seq: 7 }));
      await page.pass(1_000);
      equal(asked().length, 1, "answered");
      await page.answers(answer({}, { status: 503 }));
      equal([asked().length, closed], [1, []], "once more, as it was answered meanwhile");
      await page.fails();
      equal([asked(), closed], [[], [{}]], "and then it is lost");
    }),

  "rule 8.26: where a proxy cuts what is quiet, it waits for less and less": () =>
    FakePage.during(async (page) => {
      const { asked, closed } = await live(page);
      for (const wait of [12, 6, 3]) {
        await page.pass(3_001);
        await page.fails();
        equal([asked(), closed], [[`since=7&wait=${wait}&presence=a`], []], "shorter");
      }
      await page.pass(3_001);
      await page.fails();
      equal([asked(), closed], [[], [{}]], "it gets no shorter than that");
    }),

  "rule 3.8: with the end of the session nothing is asked any more": () =>
    FakePage.during(async (page) => {
      const ended = { type: "session.ended", seq: 8, at: "" };
      const over = { ...snapshot, state: { ...snapshot.state, status: "ended" } };
      const line = await live(page);
      await page.answers(answer({ seq: 9, events: [LOCKED, ended] }));
      equal([line.heard, line.closed], [[LOCKED, ended], [{ code: 4004 }]], "by its event");
      const late = listening(page);
      late.asked();
      await page.answers(answer({ seq: 9, snapshot: over }));
      equal([late.heard, late.closed], [[over], [{ code: 4004 }]], "by its snapshot");
      await page.pass(2_000);
      await Promise.all([line.read, late.read]);
      equal(late.asked(), [], "asked");
    }),

  "a line that is closed asks nothing, and says nothing": () =>
    FakePage.during(async (page) => {
      const { channel, asked, closed, read } = await live(page);
      channel.close();
      await read;
      isTrue(page.call.request.signal.aborted, "the open question is cut off");
      await page.pass(60_000);
      equal([asked(), closed], [[], []], "nothing");
    }),
};
