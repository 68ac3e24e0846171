// The REST calls that the pages need. Every failure is an ApiError: with the server's status, or 0 when no answer came.

import { attempt } from "./attempt";
import { at } from "../ui/base";
import type { MembershipCheck } from "../connection/listener";
import type { Report } from "../room/report";
import { within } from "../ui/timeout";
import { whileWaiting } from "../ui/busy";
import type { Command } from "../room/command";
import type { Card, DeckSummary, Factsheet, Room, State, You } from "../room/protocol";

export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly retryAfter: number,
    readonly fields: string[],
    /** The name of the refusal, such as `nothing-left`; empty when it is not our server that speaks. */
    readonly kind = "",
  ) {
    super(detail);
  }
}

export interface Entry {
  room: Room;
  member: You;
  token: string;
}

export interface OpenedRoom extends Entry {
  facilitatorKey: string;
}

export interface RoomAnswer {
  room: Room;
  seq: number;
  you: You;
  state: State;
}

/** How our own problems are named, and what stands on each answer of ours: what a proxy or another server says is none. */
const PROBLEM = "urn:kaartensessie:problem:";
const OURS = "API-Version";
/** We are in this room no more. */
const UNKNOWN = new Set(["no-valid-token", "no-such-room", "other-room"]);

const API = at("/api/v1");
const PATIENCE_MS = 15_000;

export async function call<T>(method: string, path: string, token?: string, body?: unknown, more: Record<string, string> = {}): Promise<T> {
  const answer = await ask(method, path, token, body, "application/json", more);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

async function ask(
  method: string,
  path: string,
  token?: string,
  body?: unknown,
  accept = "application/json",
  more: Record<string, string> = {},
): Promise<Response> {
  const headers: Record<string, string> = { ...more, Accept: accept, "Accept-Language": document.documentElement.lang };
  if (token !== undefined) {
    headers["Authorization"] = `Bearer ${token}`;
  }
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  let answer: Response;
  try {
    answer = await whileWaiting(
      fetch(API + path, {
        method,
        headers,
        cache: "no-store",
        // We have no cookies. A proxy that lets in who signed in with it has one; and a browser clears its cache, as the answer to
        // an erasing asks, for who sends credentials only.
        credentials: "same-origin",
        signal: within(PATIENCE_MS),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  } catch {
    throw new ApiError(0, "", 0, []);
  }
  if (!answer.headers.has(OURS)) {
    throw new ApiError(0, "", 0, []);
  }
  if (!answer.ok) {
    throw await problem(answer);
  }
  return answer;
}

async function problem(answer: Response): Promise<ApiError> {
  const body = (await answer.json().catch(() => ({}))) as { type?: string; detail?: string; errors?: { field?: string }[] };
  const fields = (body.errors ?? []).map((error) => error.field ?? "");
  const kind = body.type?.startsWith(PROBLEM) === true ? body.type.slice(PROBLEM.length) : "";
  return new ApiError(answer.status, body.detail ?? "", Number(answer.headers.get("Retry-After") ?? 0), fields, kind);
}

export const decks = () => call<DeckSummary[]>("GET", "/decks");

export const openRoom = (wish: { word: string; name: string; deck?: string; followUp?: { room: string; token: string } }) =>
  attempt(wish, (key) => call<OpenedRoom>("POST", "/rooms", undefined, wish, { "Idempotency-Key": key }));

/** A room to practise in: the server has letters behind its word, which nobody knows before. */
export const openPractice = (wish: { practice: true; word: string; name: string; language: string; deck?: string }) =>
  attempt(wish, (key) => call<OpenedRoom & { word: string }>("POST", "/rooms", undefined, wish, { "Idempotency-Key": key }));

export const join = (wish: { word: string; name: string; facilitatorKey?: string }) =>
  attempt(wish, (key) => call<Entry>("POST", "/memberships", undefined, wish, { "Idempotency-Key": key }));

export const room = (id: string, token: string) => call<RoomAnswer>("GET", `/rooms/${id}`, token);

export const cards = (id: string, token: string) => call<Card[]>("GET", `/rooms/${id}/cards`, token);

export const factsheet = (id: string, token: string) => call<Factsheet>("GET", `/rooms/${id}/factsheet`, token);

/** `ownTexts`: with the texts of the room's own cards. */
export const report = (id: string, token: string, ownTexts = false) => call<Report>("GET", reportPath(id, ownTexts), token);

const reportPath = (id: string, ownTexts: boolean) => `/rooms/${id}/report${ownTexts ? "?ownTexts=true" : ""}`;

/** The report in another form, by its media type. */
export const reportAs = (id: string, token: string, type: string, ownTexts = false): Promise<Blob> =>
  file(reportPath(id, ownTexts), token, type);

/** What is at `path`, in the form of this media type. */
export const file = async (path: string, token: string, type: string): Promise<Blob> =>
  (await ask("GET", path, token, undefined, type)).blob();

export const rename = (member: string, token: string, name: string) => call<You>("PATCH", `/memberships/${member}`, token, { name });

/** `remove`: the facilitators who are out with the old key. */
export const renewKey = (id: string, token: string, remove: string[]) =>
  call<{ facilitatorKey: string; seq: number }>("POST", `/rooms/${id}/key`, token, { remove });

export const erase = (id: string, token: string) => call<void>("DELETE", `/rooms/${id}`, token);

/** What the room says of us, for who can't see a handshake's status. */
export async function standing(id: string, token: string): Promise<MembershipCheck> {
  try {
    await room(id, token);
    return "welcome";
  } catch (error) {
    return membershipAfter(error);
  }
}

/** Whether there is an open session by this word, and one may come in: nothing, or an error as that of joining. */
/** Size in modules, and the dark ones as the path of an SVG. */
export interface QrCode {
  size: number;
  path: string;
}

export const qrCode = (id: string, token: string, text: string) => call<QrCode>("POST", `/rooms/${id}/qr-codes`, token, { text });

export const findRoom = (word: string) => call<void>("POST", "/rooms/lookups", undefined, { word });

/** Only our own word ends a session: a proxy that says 404 does not. */
export function membershipAfter(error: unknown): MembershipCheck {
  return error instanceof ApiError && UNKNOWN.has(error.kind) ? "unknown" : "unreachable";
}

/** One command without a live line. */
export const command = (id: string, token: string, wish: Command) =>
  call<unknown>("POST", `/rooms/${id}/commands`, token, { id: Array.from(crypto.getRandomValues(new Uint32Array(4))).join("-"), ...wish });

/** Where the text says `{link}`, the link with the word belongs, and the word at `{word}`; the server knows neither. */
export interface Invitation {
  subject: string;
  text: string;
}

export const invitation = (id: string, token: string) => call<Invitation>("GET", `/rooms/${id}/invitation`, token);

/** The session as an iCalendar file, with `{link}` and `{word}` as above. */
export const appointment = async (id: string, token: string) =>
  (await ask("GET", `/rooms/${id}/invitation`, token, undefined, "text/calendar")).text();
