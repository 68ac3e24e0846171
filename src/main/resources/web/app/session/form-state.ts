// What this reader is typing and what they put aside: kept over every redraw and reconnect, and over a reload of the page.

import * as kept from "./kept";
import type { Kind, Outcome, OutcomeKind } from "../room/protocol";

/** The house rules while a facilitator changes them; `base` is the list that they began with. */
export interface RulesDraft {
  base: string[];
  rules: string[];
}

export interface GradeDraft {
  grade: number | undefined;
  why: string;
}

/** A line of the outcome while somebody types it. */
export interface LineDraft {
  kind: OutcomeKind;
  text: string;
  position: number | undefined;
  /** A member's id, "other" for somebody who is not in the room, or nobody. */
  owner: string;
  ownerName: string;
  due: string;
  /** Of the line that is changed; undefined for a new one. */
  version: number | undefined;
}

/** A card of the room's own while a facilitator writes it; the choices are lines of one text. */
export interface OwnCardDraft {
  kind: Kind;
  title: string;
  text: string;
  choices: string;
}

export type Verdict = "unclear" | "outdated" | "good";

/** What a facilitator says of a card that she ticked, to those who make it. */
export interface AboutCard {
  verdict?: Verdict | undefined;
  words?: string;
}

/** A card of the room's own, as a facilitator would send it. */
export interface CaseDraft {
  title: string;
  text: string;
}

/** What a facilitator ticked: cards by key, own cards by their place among these. */
export interface AuthorDraft {
  cards: Record<string, AboutCard>;
  cases: Record<string, CaseDraft>;
}

/** A line of the chat as it was sent. */
export interface Said {
  text: string;
  to: "all" | "facilitator";
  /** The `seq` that the room was at then. */
  after: number;
}

interface Notes {
  rules: RulesDraft;
  grade: GradeDraft;
  /** What this reader writes in a quiet moment at a card. */
  thought: { position: number; text: string };
  ownCard: OwnCardDraft;
  author: AuthorDraft;
  /** What this reader would rather not see now: the pledge, a question, or by its key a scene that they looked away from. */
  aside: string[];
  /** What this reader chose in the first round of a vote, to tell it in the second. */
  chose: { position: number; option: string };
  /** What those who share this device choose, and did not send yet. */
  shared: { position: number; round: number; counts: Record<string, number> };
  /** Where somebody says that a member is, while its dialog is open. */
  onSite: { member: string; people: number };
  /** The kind of the line that this reader noted last: often the next one is of that kind too. */
  kind: OutcomeKind;
  /** The step of the closing that this facilitator is at. */
  closing: string;
  /** By the name of its field what is typed there and not sent. */
  texts: Record<string, string>;
  /** Lines of the chat that are on their way. */
  sending: Said[];
  [line: `line:${string}`]: LineDraft;
}

/** `line:new` and the like for a new line, `line:<item>` for one that is changed. */
export type LineKey = `line:${string}`;

export class FormState {
  /** The lines that this reader removed, for as long as the page is open. */
  readonly removed = new Map<number, Outcome>();

  private loaded: Partial<Notes> | undefined;
  private readonly busy = new Set<string>();
  private readonly faults = new Map<string, string>();

  constructor(private readonly owner: { readonly stored: { readonly room: string }; changed(): void }) {}

  private get notes(): Partial<Notes> {
    return (this.loaded ??= kept.keptNotes<Partial<Notes>>(this.owner.stored.room) ?? {});
  }

  read<K extends keyof Notes>(key: K): Notes[K] | undefined {
    return this.notes[key];
  }

  write<K extends keyof Notes>(key: K, note: Notes[K]): void {
    (this.notes as Notes)[key] = note;
    this.faults.delete(String(key));
    this.keep();
  }

  drop(key: keyof Notes): void {
    delete this.notes[key];
    this.faults.delete(String(key));
    this.keep();
  }

  /** The lines that this reader is changing, by item. */
  edits(): [item: number, draft: LineDraft][] {
    return Object.entries(this.notes)
      .filter(([key]) => /^line:\d+$/.test(key))
      .map(([key, draft]) => [Number(key.slice("line:".length)), draft as LineDraft]);
  }

  isAside(what: string): boolean {
    return this.notes.aside?.includes(what) ?? false;
  }

  putAside(what: string, aside: boolean): void {
    const others = (this.notes.aside ?? []).filter((one) => one !== what);
    this.write("aside", aside ? [...others, what] : others);
  }

  /** What is typed in a field that stands open. */
  text(field: string): string {
    return this.notes.texts?.[field] ?? "";
  }

  /** Keeps it; an empty one is gone. The field itself shows it already. */
  type(field: string, text: string): void {
    const { [field]: _old, ...others } = this.notes.texts ?? {};
    this.notes.texts = text === "" ? others : { ...others, [field]: text };
    kept.keepNotes(this.owner.stored.room, this.notes);
  }

  /** What is amiss with what stands under this key, until it is written anew. */
  faultOf(key: string): string | undefined {
    return this.faults.get(key);
  }

  clear(key: string): void {
    this.faults.delete(key);
    this.owner.changed();
  }

  find(key: string, fault: string): void {
    this.faults.set(key, fault);
    this.owner.changed();
  }

  /** Whether what stands under this key is on its way to the room. */
  isBusy(key: string): boolean {
    return this.busy.has(key);
  }

  /** Does the work once, however often it is asked for meanwhile. */
  async once(key: string, work: () => Promise<void>): Promise<void> {
    if (this.busy.has(key)) {
      return;
    }
    this.busy.add(key);
    this.owner.changed();
    try {
      await work();
    } finally {
      this.busy.delete(key);
      this.owner.changed();
    }
  }

  /** A removed line can be put back where it stood. */
  offerBack(line: Outcome): void {
    this.removed.set(line.item, line);
    this.owner.changed();
  }

  takeOffer(item: number): Outcome | undefined {
    const line = this.removed.get(item);
    this.removed.delete(item);
    this.owner.changed();
    return line;
  }

  private keep(): void {
    kept.keepNotes(this.owner.stored.room, this.notes);
    this.owner.changed();
  }
}
