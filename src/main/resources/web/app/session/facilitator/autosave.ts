// Texts that are kept with the room and save themselves: what somebody types goes out a moment after the last key. What is
// being typed is never changed by what the server tells; when somebody else changed the same text meanwhile, the typist chooses.

import type { Command } from "../../room/command";

/** A text of the room that can be typed in. */
export interface Field {
  /** What it is about, once in a room. */
  key: string;
  /** As the room has it now. */
  current(): string;
  command(text: string): Command;
  /** Why it can't be saved, in words. */
  wrong?(text: string): string | undefined;
}

export type SaveStatus = "typing" | "saving" | "saved" | "refused" | "wrong" | "conflict";

interface Draft {
  text: string;
  /** What the room had when this typing began. */
  base: string;
  status: SaveStatus;
  /** The text that is on its way. */
  sent?: string;
  /** The room has that text once it is at this `seq`. */
  acknowledged?: number;
  timer?: number;
  field?: Field;
  why?: string;
}

export interface AutosaveEnvironment {
  /** The `seq` that this window is at. */
  seq(): number;
  /** Resolves with the command's `seq`. */
  send(command: Command): Promise<number>;
  changed(): void;
  /** What a reload of this window finds again. */
  keep(drafts: Record<string, [text: string, base: string]>): void;
  kept(): Record<string, [text: string, base: string]>;
  inWords(refusal: unknown): string;
  /** Whether this window knows what the room has. */
  live(): boolean;
  later(work: () => void, ms: number): number;
  cancel(timer: number): void;
}

const PAUSE_MS = 800;

export class Autosave {
  private loaded: Map<string, Draft> | undefined;

  constructor(private readonly environment: AutosaveEnvironment) {}

  private get drafts(): Map<string, Draft> {
    return (this.loaded ??= new Map(
      Object.entries(this.environment.kept()).map(([key, [text, base]]) => [key, { text, base, status: "typing" }]),
    ));
  }

  /** What stands in the field. */
  text(field: Field): string {
    const draft = this.drafts.get(field.key);
    if (draft === undefined) {
      return field.current();
    }
    draft.field = field;
    this.settle(draft);
    if (draft.status === "typing" && draft.timer === undefined && draft.sent === undefined && this.environment.live()) {
      this.later(draft);
    }
    return draft.status === "saved" && !same(draft.text, field.current()) ? field.current() : draft.text;
  }

  status(key: string): SaveStatus | undefined {
    return this.drafts.get(key)?.status;
  }

  /** Why it was refused, in words. */
  why(key: string): string | undefined {
    return this.drafts.get(key)?.why;
  }

  type(field: Field, text: string): void {
    const draft = this.open(field);
    draft.text = text;
    draft.status = "typing";
    this.later(draft);
    this.keep();
    this.environment.changed();
  }

  /** Saves what was typed without waiting for the pause. */
  flush(key: string): void {
    const draft = this.drafts.get(key);
    if (draft?.status === "typing") {
      void this.save(draft);
    }
  }

  flushAll(): void {
    for (const key of this.drafts.keys()) {
      this.flush(key);
    }
  }

  /** After a conflict: mine replaces what somebody else wrote. */
  insist(field: Field): void {
    const draft = this.open(field);
    draft.base = field.current();
    draft.status = "typing";
    void this.save(draft);
  }

  /** After a conflict or a refusal: what the room has. */
  giveUp(key: string): void {
    const draft = this.drafts.get(key);
    this.still(draft);
    this.drafts.delete(key);
    this.keep();
    this.environment.changed();
  }

  private open(field: Field): Draft {
    const known = this.drafts.get(field.key);
    if (known !== undefined) {
      known.field = field;
      this.settle(known);
      if (known.status === "saved") {
        known.base = field.current();
      }
      return known;
    }
    const draft: Draft = { text: field.current(), base: field.current(), status: "typing", field };
    this.drafts.set(field.key, draft);
    return draft;
  }

  private later(draft: Draft): void {
    this.still(draft);
    draft.timer = this.environment.later(() => void this.save(draft), PAUSE_MS);
  }

  private still(draft: Draft | undefined): void {
    if (draft?.timer !== undefined) {
      this.environment.cancel(draft.timer);
      delete draft.timer;
    }
  }

  /** Without a line nothing goes out: somebody else may be changing the same text. */
  private async save(draft: Draft): Promise<void> {
    const { field } = draft;
    this.still(draft);
    if (!this.environment.live()) {
      return;
    }
    this.settle(draft);
    if (field === undefined || draft.sent !== undefined || draft.status !== "typing") {
      return;
    }
    const why = field.wrong?.(draft.text);
    const current = field.current();
    if (why !== undefined) {
      this.become(draft, "wrong", why);
    } else if (same(draft.text, current)) {
      this.become(draft, "saved");
    } else if (!same(current, draft.base)) {
      this.become(draft, "conflict");
    } else {
      await this.send(draft, field);
    }
  }

  private async send(draft: Draft, field: Field): Promise<void> {
    const text = draft.text;
    draft.sent = text;
    this.become(draft, "saving");
    try {
      draft.acknowledged = await this.environment.send(field.command(text));
      this.environment.changed();
    } catch (refusal) {
      delete draft.sent;
      this.become(draft, "refused", this.environment.inWords(refusal));
    }
  }

  /** Saved is what the server acknowledged and this window has been told. */
  private settle(draft: Draft): void {
    if (draft.sent === undefined || draft.acknowledged === undefined || this.environment.seq() < draft.acknowledged) {
      return;
    }
    draft.base = draft.field?.current() ?? draft.sent;
    const complete = draft.text === draft.sent;
    delete draft.sent;
    delete draft.acknowledged;
    if (complete) {
      draft.status = "saved";
      this.keep();
    } else {
      this.later(draft);
    }
  }

  private become(draft: Draft, status: SaveStatus, why?: string): void {
    draft.status = status;
    if (why === undefined) {
      delete draft.why;
    } else {
      draft.why = why;
    }
    this.keep();
    this.environment.changed();
  }

  private keep(): void {
    const open = [...this.drafts].filter(([, draft]) => draft.status !== "saved");
    this.environment.keep(Object.fromEntries(open.map(([key, draft]) => [key, [draft.text, draft.base]])));
  }
}

/** The server keeps no white space around a text. */
function same(one: string, other: string): boolean {
  return one.trim() === other.trim();
}
