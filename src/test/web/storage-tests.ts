// What a device keeps, and when it goes: section 25 of the rules.

import { ApiError, membershipAfter } from "../../main/resources/web/app/session/api";
import { dropOldKey, keepNewKey } from "../../main/resources/web/app/session/kept-key";
import * as kept from "../../main/resources/web/app/session/kept";
import * as store from "../../main/resources/web/app/session/session-store";
import type { StoredSession } from "../../main/resources/web/app/session/session-store";
import type { Card } from "../../main/resources/web/app/room/protocol";
import { keepsNothing } from "../../main/resources/web/app/ui/storage";
import { equal, isTrue } from "./check";

const HOUR = 3_600_000;
const END = Date.parse("2026-12-03T15:00:00Z");

/** Two storages of our own, in which nothing stands; a page without an address has none. */
function device(): { local: Storage; window: Storage } {
  const local = fake();
  const window = fake();
  Object.defineProperty(globalThis, "localStorage", { value: local, configurable: true });
  Object.defineProperty(globalThis, "sessionStorage", { value: window, configurable: true });
  return { local, window };
}

/** Its texts are its own properties, as those of a browser's are. */
function fake(): Storage {
  const hidden = (value: unknown) => ({ value, enumerable: false, writable: true });
  const storage = Object.create(null, {
    getItem: hidden((key: string) => (storage[key] as string | undefined) ?? null),
    setItem: hidden((key: string, text: string) => (storage[key] = text)),
    removeItem: hidden((key: string) => delete storage[key]),
  }) as Storage;
  return storage;
}

/** As where site data are blocked: each use throws. */
function refusing(what: "get" | "set"): PropertyDescriptor {
  const refuse = () => {
    throw new DOMException("no", what === "get" ? "SecurityError" : "QuotaExceededError");
  };
  const full = Object.assign(fake(), { setItem: refuse });
  return { get: what === "get" ? refuse : () => full, configurable: true };
}

/** Takes what it is told, and has nothing. */
function forgetful(): PropertyDescriptor {
  return { value: { getItem: () => null, setItem: () => {}, removeItem: () => {} }, configurable: true };
}

function session(more: Partial<StoredSession> = {}): StoredSession {
  return {
    room: "r_1",
    token: "secret",
    member: "m_1",
    role: "facilitator",
    title: "Cards",
    joinedAt: END - 100 * HOUR,
    word: "green bicycle",
    facilitatorKey: "AAAA",
    expiresAt: new Date(END).toISOString(),
    ...more,
  };
}

function keepEverything(): void {
  kept.keepCards("r_1", [card()]);
  kept.keepDrafts("r_1", { note: ["new", "old"] });
  kept.keepNotes("r_1", { aside: ["pledge"] });
  kept.keepReady("r_1", new Set(["network"]));
  kept.keepAlarm("r_1", { rung: "break" });
  store.networkMemory.remember({ transport: "long-poll", at: 1, rests: {} });
}

function card(): Card {
  return {
    position: 1,
    key: "one",
    kind: "question",
    title: "One",
    text: "?",
    explanation: "only for you",
    explanationHtml: "<p>only for you</p>",
    paragraph: "only-for-you",
    twists: ["and only for you"],
    ask: "only for you too?",
    begin: "round",
    themes: ["only for you"],
    sensitivity: "high",
  };
}

export const storageTests = {
  "rule 25.1: everything of a room goes when it is erased": () => {
    const { local, window } = device();
    store.remember(session());
    keepEverything();
    equal(store.sweep(END + HOUR - 1), [], "within the margin");
    isTrue(store.recall("r_1") !== undefined, "is there");
    equal(store.sweep(END + HOUR + 1), ["r_1"], "behind it");
    equal([Object.keys(local), Object.keys(window)], [[], []], "what is left");
  },

  "rule 25.1: what belongs to no room any more goes too, and what belongs to another stays": () => {
    const { local, window } = device();
    store.remember(session());
    keepEverything();
    store.remember(session({ room: "r_2", expiresAt: new Date(END + 100 * HOUR).toISOString() }));
    kept.keepReady("r_2", new Set(["network"]));
    local.setItem("kaartensessie.language", JSON.stringify("en"));
    local.removeItem("kaartensessie.room.r_1/m_1");
    equal(store.sweep(END + 2 * HOUR), [], "nothing ended");
    equal(
      Object.keys(local).filter((key) => key.endsWith("r_1")),
      [],
      "of the room that went",
    );
    equal(Object.keys(window), ["kaartensessie.me.r_2"], "in this window");
    equal(
      Object.keys(local).sort(),
      ["kaartensessie.language", "kaartensessie.ready.r_2", "kaartensessie.room.r_2/m_1", "kaartensessie.transport"],
      "what stays",
    );
  },

  "rule 25.1: a later end that the server told counts": () => {
    device();
    store.remember(session());
    store.change(session(), (one) => (one.expiresAt = new Date(END + 48 * HOUR).toISOString()));
    equal(store.sweep(END + 2 * HOUR), [], "after the first end");
    equal(store.sweep(END + 50 * HOUR), ["r_1"], "after the second");
  },

  "rule 25.1: what an older version kept without an end goes after 30 days": () => {
    device();
    const { expiresAt: _none, ...old } = session();
    store.remember(old);
    equal(store.sweep(old.joinedAt + 30 * 24 * HOUR), [], "not yet");
    equal(store.sweep(old.joinedAt + 30 * 24 * HOUR + 2 * HOUR), ["r_1"], "now");
  },

  "rule 25.2: a clock that is wrong makes it later, never earlier": () => {
    const told = session({ skew: -5 * HOUR });
    isTrue(!store.isOver(told, END + 5 * HOUR), "the device is five hours ahead");
    isTrue(store.isOver(told, END + 6 * HOUR + 1), "and the room is over by the server's clock");
    const behind = session({ skew: 5 * HOUR });
    isTrue(!store.isOver(behind, END), "the device was behind, and was set right since");
    isTrue(store.isOver(behind, END + HOUR + 1), "over by both");
  },

  "rule 25.3: on a device that others use nothing is kept outside the window": () => {
    const { local, window } = device();
    store.remember(session(), true);
    keepEverything();
    equal(Object.keys(local), [], "outside the window");
    isTrue(Object.keys(window).length >= 6, "in the window");
    isTrue(store.goesWithTheWindow("r_1"), "told so");
    equal(store.recall("r_1")?.token, "secret", "after a reload");
    equal([...kept.ready("r_1")], ["network"], "what was ticked");
    store.change(session(), (one) => (one.title = "Other"));
    equal(Object.keys(local), [], "after a change");
    store.forget(session());
    equal(Object.keys(window), [], "after forgetting");
  },

  "rule 25.3: who comes in again without that wish is kept as always": () => {
    const { local } = device();
    store.remember(session(), true);
    store.remember(session({ token: "newer" }));
    isTrue(!store.goesWithTheWindow("r_1"), "told so");
    equal(store.recall("r_1")?.token, "newer", "the newer one counts");
    equal(Object.keys(local), ["kaartensessie.room.r_1/m_1"], "outside the window");
  },

  "rule 25.4: an explanation is not kept": () => {
    const { window } = device();
    store.remember(session());
    kept.keepCards("r_1", [card()]);
    equal(kept.keptCards("r_1")?.[0]?.text, "?", "the card");
    isTrue(!/only for you|sensitivity|begin/.test(JSON.stringify(Object.values(window))), "without its explanation");
  },

  "rule 25.5: an old key goes when the room has another, and only then": () => {
    device();
    const stored = session();
    store.remember(stored);
    isTrue(!dropOldKey(stored, 7), "the first snapshot tells which key it is");
    equal(store.recall("r_1")?.facilitatorKey, "AAAA", "kept");
    isTrue(!dropOldKey(stored, 7), "the same again");
    isTrue(dropOldKey(stored, 42), "there is another");
    equal([stored.facilitatorKey, store.recall("r_1")?.facilitatorKey], [undefined, undefined], "gone");
    isTrue(!dropOldKey(stored, 50), "nothing to drop");
    equal(store.recall("r_1")?.token, "secret", "the rest stays");
  },

  "rule 25.5: the new key takes its place, in each window of the device": () => {
    device();
    const here = session();
    store.remember(here);
    const elsewhere = session();
    dropOldKey(here, 0);
    dropOldKey(elsewhere, 0);
    dropOldKey(here, 42);
    keepNewKey(here, "BBBB", 42);
    isTrue(!dropOldKey(elsewhere, 42), "another window hears of it later");
    equal([here.facilitatorKey, elsewhere.facilitatorKey, store.recall("r_1")?.facilitatorKey], ["BBBB", "BBBB", "BBBB"], "the new key");
  },

  "rule 25.7: several people of one browser are kept apart, and a tab stays who it was": () => {
    const { window } = device();
    store.remember(session());
    store.remember(session({ member: "m_2", role: "participant", token: "other" }));
    equal(store.recall("r_1")?.member, "m_2", "who came in last here");
    isTrue(store.become(session()), "told so");
    equal(store.recall("r_1")?.facilitatorKey, "AAAA", "the facilitator is there still");
    window.removeItem("kaartensessie.me.r_1");
    equal(store.recall("r_1"), undefined, "a new tab is nobody's");
    equal(
      store
        .membersOf("r_1")
        .map((one) => one.member)
        .sort(),
      ["m_1", "m_2"],
      "and may choose",
    );
    store.forget(session());
    equal(store.recall("r_1")?.member, "m_2", "with one left there is no choice");
  },

  "rule 25.7: who was forgotten is nobody else": () => {
    device();
    store.remember(session({ member: "m_2" }));
    store.remember(session());
    store.forget(session());
    equal(store.recall("r_1"), undefined, "this tab was m_1");
  },

  "rule 25.7: what an older version kept is read, and left to it while both serve": () => {
    const { local } = device();
    const older = "kaartensessie.room.r_1";
    local.setItem(older, JSON.stringify(session()));
    for (let i = 0; i < 2; i++) {
      equal(
        store.all().map(({ member }) => member),
        ["m_1"],
        "one member, however often it is read",
      );
    }
    equal(store.recall("r_1")?.token, "secret", "who one was");
    equal(Object.keys(local), [older, "kaartensessie.room.r_1/m_1"], "by its new name too");
    store.change(session(), (kept) => delete kept.facilitatorKey);
    isTrue(!JSON.stringify(Object.values(local)).includes("AAAA"), "what goes from one goes from both");
    store.forget(session());
    equal(Object.keys(local), [], "and nothing stays behind");
  },

  "rule 25.8: where the browser keeps nothing the page does": () => {
    for (const broken of [refusing("get"), refusing("set"), forgetful(), null]) {
      device();
      Object.defineProperty(globalThis, "localStorage", broken === null ? { get: () => null, configurable: true } : broken);
      Object.defineProperty(globalThis, "sessionStorage", broken === null ? { get: () => null, configurable: true } : broken);
      isTrue(keepsNothing(), "it is known");
      isTrue(!store.remember(session()), "it is told");
      equal(store.recall("r_1")?.token, "secret", "it is here");
      equal(store.all().length, 1, "once");
      store.forget(session());
      equal(store.all(), [], "until it is forgotten");
    }
    device();
    isTrue(!keepsNothing(), "a browser that keeps what it is told");
  },

  "rule 25.8: what stands there and is no record of ours is left alone": () => {
    for (const text of ["", "null", "{", "[]", "7", '"x"', "{}"]) {
      const { local } = device();
      local.setItem("kaartensessie.room.r_1/m_1", text);
      equal(store.recall("r_1"), undefined, text);
      store.sweep();
    }
  },

  "rule 25.6: only our own word ends a session": () => {
    const said = (status: number, kind: string) => membershipAfter(new ApiError(status, "", 0, [], kind));
    equal(said(401, "no-valid-token"), "unknown", "our 401");
    equal(said(404, "no-such-room"), "unknown", "our 404");
    for (const status of [401, 403, 404, 407, 502, 503]) {
      equal(said(status, ""), "unreachable", `a stranger's ${status}`);
    }
    equal(membershipAfter(new Error("no network")), "unreachable", "no answer");
  },
};
