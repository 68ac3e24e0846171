// What the transports without a way back send and hear, in a page of our own.

import { EventText, SseChannel } from "../../main/resources/web/app/connection/transports/sse-channel";
import { equal, isTrue } from "./check";
import { answer, FakePage, FakeStream } from "./fake-page";

const PROBLEM = "application/problem+json; charset=utf-8";

/** A channel, with what it says. */
function listening(token?: string) {
  const channel = new SseChannel("/api/room", token);
  const heard: unknown[] = [];
  const closed: { code?: number }[] = [];
  channel.onmessage = (message) => heard.push(JSON.parse(String(message.data)));
  channel.onclose = (how) => closed.push(how);
  const raise = (id: string) => channel.send(`{"id":"${id}","type":"hand.raise"}`);
  return { channel, heard, closed, raise };
}

export const httpChannelTests: Record<string, () => Promise<void> | void> = {
  "without a way back commands go by POST, one after the other": () =>
    FakePage.during(async (page) => {
      const { channel, heard, closed, raise } = listening("geheim");
      isTrue(!channel.answers, "beats are not answered");
      channel.send('{"type":"beat"}');
      equal(page.calls.length, 0, "a beat stays at home");
      raise("a");
      raise("a");
      raise("b");
      equal(page.calls.length, 1, "the first, once");
      const { url, request } = page.call;
      equal(
        [url, request.method, request.body, request.cache, request.credentials],
        ["/api/room/commands", "POST", '{"id":"a","type":"hand.raise"}', "no-store", "same-origin"],
        "asked",
      );
      const json = "application/json";
      equal(request.headers, { Accept: json, "Content-Type": json, Authorization: "Bearer geheim" }, "headers");
      await page.answers(answer({ seq: 5 }));
      equal(heard, [{ type: "ack", id: "a", seq: 5 }], "acknowledged");
      equal(page.call.request.body, '{"id":"b","type":"hand.raise"}', "then the next");
      const problem = { type: "urn:kaartensessie:session-full", title: "Vol", detail: "Het is vol.", seq: 4 };
      await page.answers(answer(problem, { status: 409, type: PROBLEM }));
      equal(heard.at(-1), { type: "error", id: "b", status: 409, title: "Vol", detail: "Het is vol.", refusal: "session-full" }, "refused");
      raise("c");
      await page.answers(answer({}, { status: 500, type: PROBLEM }));
      equal(heard.at(-1), { type: "error", id: "c", status: 500, title: "", detail: "", refusal: "" }, "without a word");
      raise("a");
      equal([page.calls.length, closed], [4, []], "the same id again, after its answer");
    }),

  "without a token there is none in the headers": () =>
    FakePage.during((page) => {
      listening().raise("a");
      isTrue(!("Authorization" in page.call.request.headers), "headers");
    }),

  "what is no answer of the service is a lost line": () =>
    FakePage.during(async (page) => {
      const pageOfProxy = { type: "text/html" };
      for (const said of [
        answer({ seq: 5 }, { status: 502, ...pageOfProxy }),
        answer({}, pageOfProxy),
        answer({}, { type: "" }),
        { ...answer({}), json: () => Promise.reject(new SyntaxError()) },
      ]) {
        const { closed, heard, raise } = listening();
        raise("a");
        const { signal } = page.call.request;
        await page.answers(said);
        equal([closed, heard, signal.aborted], [[{}], [], true], "lost, once");
        isTrue(!("code" in (closed[0] ?? {})), "and without a code");
      }
    }),

  "an answer is waited for fifteen seconds": () =>
    FakePage.during(async (page) => {
      const { closed, raise } = listening();
      raise("a");
      await page.pass(14_999);
      await page.answers(answer({ seq: 5 }));
      await page.pass(20_000);
      equal(closed, [], "in time");
      raise("b");
      await page.pass(14_999);
      equal(closed, [], "not yet");
      await page.pass(1);
      equal(closed, [{}], "too late");
    }),

  "rule 8.23: a stream is open when it is one, and tells what comes": () =>
    FakePage.during(async (page) => {
      const { channel, heard, closed } = listening("geheim");
      let opened = 0;
      channel.onopen = () => opened++;
      const read = channel.read();
      equal([page.call.url, page.call.request.headers["Accept"]], ["/api/room/events", "text/event-stream"], "asked");
      const stream = new FakeStream();
      await page.answers(stream.answer());
      equal([opened, heard], [1, []], "open");
      stream.writes('data: {"type":"beat"}\n', '\ndata: {"type":"room.locked"}\n\n');
      await page.settle();
      equal(heard, [{ type: "beat" }, { type: "room.locked" }], "told");
      stream.writes(undefined);
      await read;
      equal(closed, [{}], "a stream that ends is a lost line");
    }),

  "rule 9.5: a stream says how it closes, and nothing after that": () =>
    FakePage.during(async (page) => {
      const { channel, heard, closed } = listening();
      const read = channel.read();
      const stream = new FakeStream();
      stream.writes('data: {"type":"beat"}\n\ndata: {"type":"closed","code":4004}\n\ndata: {"type":"beat"}\n\n', undefined);
      await page.answers(stream.answer());
      await read;
      equal([heard, closed], [[{ type: "beat" }], [{ code: 4004 }]], "closed, though nobody waited for it to open");
    }),

  "what is no stream is a lost line, and never was open": () =>
    FakePage.during(async (page) => {
      const bodiless = { ...new FakeStream().answer(), body: null } as Response;
      const untyped = { ...new FakeStream().answer(), headers: new Headers() } as Response;
      for (const said of [new FakeStream().answer(503), new FakeStream("text/html;text/event-stream").answer(), bodiless, untyped]) {
        const { channel, closed } = listening();
        let opened = 0;
        channel.onopen = () => opened++;
        void channel.read();
        await page.answers(said);
        equal([closed, opened], [[{}], 0], "lost");
      }
      const { channel, closed } = listening();
      void channel.read();
      await page.fails();
      equal(closed, [{}], "nor is nothing at all");
      const silent = new SseChannel("/api/room", undefined);
      const read = silent.read();
      await page.fails();
      await read;
    }),

  "of an event only its data counts, and all of it": () => {
    const events = (text: string) => new EventText().take(new TextEncoder().encode(text));
    equal(events("data:a b\n\n"), ["a b"], "a space within");
    equal(events("data: a\nid: 4\n: a comment\ndata: b\n\n\n"), ["a\nb"], "what stands between");
  },
};
