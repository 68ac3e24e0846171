// The REST calls of the editor's pages. The credential goes along in a header, and the cookie of who signed in with the
// organisation's own account.

import { at } from "../ui/base";
import { within } from "../ui/timeout";
import { whileWaiting } from "../ui/busy";
import { credential } from "./access";
import type { CardText, DeckText, DeckView } from "./deck-text";
import { apiGuidance } from "./guidance";

export interface Fault {
  /** Such as `title` or `cards[3].text`. */
  field: string;
  message: string;
}

export class Refused extends Error {
  constructor(
    /** The server's status, or 0 when no answer came. */
    readonly status: number,
    readonly detail: string,
    readonly faults: Fault[] = [],
  ) {
    super(detail);
  }
}

/** With the tag that the next change has to name. */
export interface Tagged<T> {
  body: T;
  tag: string;
}

export interface DeckRow {
  key: string;
  title: string;
  language: string;
  version?: number;
  draft?: boolean;
  cardCount: number;
  asOf?: string;
  updatedAt: string;
}

export interface Version {
  version: number;
  title: string;
  cardCount: number;
  publishedAt: string;
}

export type Verdict = "unclear" | "outdated" | "good";

/** What groups sent back about one card. */
export interface CardCounts {
  key: string;
  /** None for a card that the deck has no more. */
  title?: string;
  discussed: number;
  shown: number;
  skipped: number;
  minutes?: number;
  unclear: number;
  outdated: number;
  good: number;
  remarks: { id: string; version: number; words: string; verdict?: Verdict }[];
}

export interface OwnCase {
  id: string;
  version: number;
  title: string;
  text: string;
}

export interface Feedback {
  cards: CardCounts[];
  ownCases: OwnCase[];
}

export interface ImportChanges {
  deck: string;
  created: boolean;
  titles: string[];
  replacesDraft: boolean;
  fieldsChanged: string[];
  cardsAdded: string[];
  cardsChanged: string[];
  cardsRemoved: string[];
  reordered: boolean;
}

export const JSON_TYPE = "application/json";
export const YAML_TYPE = "application/yaml";
export const EXCEL_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const CSV_TYPE = "text/csv";
const LIST_TYPE = "text/plain";
export type FileType = typeof JSON_TYPE | typeof YAML_TYPE | typeof EXCEL_TYPE | typeof CSV_TYPE;

const API = at("/api/v1");
const PATIENCE_MS = 15_000;

interface Call {
  accept?: string;
  type?: string;
  tag?: string | undefined;
  body?: BodyInit;
}

async function ask(method: string, path: string, call: Call = {}): Promise<Response> {
  const headers: Record<string, string> = { Accept: call.accept ?? JSON_TYPE, "Accept-Language": document.documentElement.lang };
  const bearer = credential();
  if (bearer !== undefined) {
    headers["Authorization"] = `Bearer ${bearer}`;
  }
  if (call.type !== undefined) {
    headers["Content-Type"] = call.type;
  }
  if (call.tag !== undefined) {
    headers["If-Match"] = call.tag;
  }
  let answer: Response;
  try {
    const body = call.body === undefined ? {} : { body: call.body };
    answer = await whileWaiting(
      fetch(API + path, {
        method,
        headers,
        cache: "no-store",
        credentials: "same-origin",
        signal: within(PATIENCE_MS),
        ...body,
      }),
    );
  } catch {
    throw new Refused(0, "");
  }
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string; errors?: Fault[] };
    throw new Refused(answer.status, problem.detail ?? "", problem.errors ?? []);
  }
  return answer;
}

/** From the body where that tells: what proxies make of the header is not ours. */
async function tagged<T>(answer: Response): Promise<Tagged<T>> {
  const body = (await answer.json()) as T;
  const { revision } = body as { revision?: number };
  return { body, tag: revision === undefined ? (answer.headers.get("ETag") ?? "") : `"r${revision}"` };
}

/** Every page of a list. */
async function all<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  for (let page = 1; ; page++) {
    const answer = await ask("GET", `${path}?page=${page}`);
    items.push(...((await answer.json()) as T[]));
    if (!(answer.headers.get("Link") ?? "").includes('rel="next"')) {
      return items;
    }
  }
}

const json = (body: unknown, tag?: string): Call => ({ type: JSON_TYPE, body: JSON.stringify(body), tag });

/** How the reader is signed in; refused with 401 when not. */
export const editor = async () => (await (await ask("GET", "/editor")).json()) as { signedInBy: string };

/** Ends the session of who signed in with the account of their organisation; for others there is none. */
export const endSession = async (): Promise<void> => void (await ask("DELETE", "/editor/session").catch(() => {}));

export const decks = () => all<DeckRow>("/decks");

export const deck = async (key: string) => tagged<DeckView>(await ask("GET", `/decks/${key}`));

export const createDeck = async (text: DeckText) => tagged<DeckView>(await ask("POST", "/decks", json(written(text))));

export const replaceDeck = async (text: DeckText, tag: string) =>
  tagged<DeckView>(await ask("PUT", `/decks/${text.key}`, json(written(text), tag)));

/** At the end of the deck, whatever else changed meanwhile. */
export const addCard = async (key: string, card: CardText): Promise<void> => void (await ask("POST", `/decks/${key}/cards`, json(card)));

export const deleteDeck = async (key: string, tag: string): Promise<void> => void (await ask("DELETE", `/decks/${key}`, { tag }));

export const versions = (key: string) => all<Version>(`/decks/${key}/versions`);

export const version = async (key: string, number: number) =>
  (await (await ask("GET", `/decks/${key}/versions/${number}`)).json()) as DeckView;

export const publish = async (key: string, tag: string) => tagged<DeckView>(await ask("POST", `/decks/${key}/versions`, { tag }));

export const feedback = async (key: string) => (await (await ask("GET", `/decks/${key}/feedback`)).json()) as Feedback;

export const removeRemark = async (key: string, remark: string): Promise<void> =>
  void (await ask("DELETE", `/decks/${key}/remarks/${remark}`));

export const exported = async (key: string, accept: FileType): Promise<Blob> =>
  (await ask("GET", `/decks/${key}/export`, { accept })).blob();

/** Four on an A4; `explained` with what is for the facilitator on their backs. */
export const printedCards = async (key: string, explained: boolean): Promise<Blob> =>
  (await ask("GET", `/decks/${key}/printed-cards?explained=${explained}`, { accept: "application/pdf" })).blob();

/** An empty workbook to write a deck in. */
export const template = async (): Promise<Blob> => (await ask("GET", "/decks/imports/template", { accept: EXCEL_TYPE })).blob();

const named = (title: string) => (title === "" ? "" : `title=${encodeURIComponent(title)}`);

/** What taking in the file would change, with the tag of the deck that it would change; none for a new deck. */
export async function previewImport(file: Blob, type: FileType, title: string): Promise<Tagged<ImportChanges>> {
  const answer = await ask("POST", `/decks/imports?dryRun=true&${named(title)}`, { type, body: file });
  const { body, tag } = await tagged<ImportChanges>(answer);
  return { body, tag: tag === "" && !body.created ? (await deck(body.deck)).tag : tag };
}

export const importDeck = async (file: Blob, type: FileType, title: string, tag: string) =>
  tagged<ImportChanges>(await ask("POST", `/decks/imports?${named(title)}`, { type, body: file, tag: tag === "" ? undefined : tag }));

/** A new deck of a list of statements, one a line. */
export const importList = async (list: string, title: string) =>
  tagged<ImportChanges>(await ask("POST", `/decks/imports?${named(title)}`, { type: LIST_TYPE, body: new Blob([list]) }));

/** What is empty is left out, as in a file. */
function written(deck: DeckText): unknown {
  const { asOf, minutes, course, tips, ...rest } = deck;
  return { ...rest, ...apiGuidance({ minutes, course, tips }), ...(asOf === "" ? {} : { asOf }) };
}
