// The deck that an author works on. What they type is theirs, and goes to the server a moment after the last key; when
// somebody else changed the deck meanwhile, both changes come together, and where they can't, the author chooses. Nothing
// that was typed is lost: what the server does not have yet is kept on this device.

import { type DeckText, type DeckView, lacks, same, sendable, textOf, tidy } from "./deck-text";
import type { Fault, Tagged } from "./editor-api";
import { type Conflict, merge, type Side, takeTheirs } from "./merge";

export type DeskStatus =
  "loading" | "saved" | "typing" | "saving" | "unfinished" | "offline" | "refused" | "conflict" | "signed-out" | "gone" | "blocked";

/** Typed, and not on the server yet. */
export interface Unsaved {
  base: DeckText;
  mine: DeckText;
  tag: string;
}

export interface DeskEnvironment {
  load(): Promise<Tagged<DeckView>>;
  save(deck: DeckText, tag: string): Promise<Tagged<DeckView>>;
  /** Makes the deck anew, when somebody deleted it. */
  create(deck: DeckText): Promise<Tagged<DeckView>>;
  keep(unsaved: Unsaved | undefined): void;
  kept(): Unsaved | undefined;
  changed(): void;
  /** Somebody else's changes came in beside ours. */
  joined(): void;
  later(work: () => void, ms: number): number;
  cancel(timer: number): void;
}

/** Never two savings within this time. */
const PAUSE_MS = 1_000;
const RETRY_MS = 5_000;

export class Desk {
  status: DeskStatus = "loading";
  mine: DeckText | undefined;
  /** As the server has it. */
  view: DeckView | undefined;
  tag = "";
  conflicts: Conflict[] = [];
  /** By field, such as `title`, or by card and field, such as `mijn-kaart.text`. */
  faults = new Map<string, string>();
  /** What the server said of the deck as a whole. */
  detail = "";

  private base: DeckText | undefined;
  /** What `mine` grew from, as long as there is something to choose: a reload asks the same again. */
  private ground: Pick<Unsaved, "base" | "tag"> | undefined;
  private timer: number | undefined;
  private busy = false;
  /** After a saving, and whether another one waits for the end of it. */
  private resting = false;
  private due = false;
  /** Not saved, although nobody had changed the text. */
  private inVain = false;

  constructor(private readonly environment: DeskEnvironment) {}

  async load(): Promise<void> {
    const unsaved = this.environment.kept();
    this.become("loading");
    try {
      const loaded = await this.environment.load();
      this.take(loaded);
      this.mine = this.base;
      this.status = "saved";
      if (unsaved !== undefined) {
        this.join(unsaved);
      }
      this.environment.changed();
    } catch (error) {
      this.mine ??= unsaved?.mine;
      this.base ??= unsaved?.base;
      this.tag ||= unsaved?.tag ?? "";
      this.fail(error);
    }
  }

  /** Whether the server has what stands here. */
  get complete(): boolean {
    return this.mine !== undefined && this.base !== undefined && same(tidy(this.mine), this.base);
  }

  get editable(): boolean {
    return this.mine !== undefined;
  }

  change(mine: DeckText): void {
    this.mine = mine;
    if (this.status !== "conflict" && this.status !== "gone" && this.status !== "signed-out") {
      this.status = this.status === "saving" ? "saving" : "typing";
      this.save(PAUSE_MS);
    }
    this.keep();
    this.environment.changed();
  }

  /** At once: the window goes, the line is back, or the author wants to see that it is saved. */
  flush(): void {
    if (this.status === "typing" || this.status === "offline" || this.status === "refused") {
      this.save(0);
    }
  }

  choose(conflict: Conflict, side: Side): void {
    if (this.mine === undefined) {
      return;
    }
    this.mine = side === "mine" ? this.mine : takeTheirs(this.mine, conflict);
    this.conflicts = this.conflicts.filter((one) => one !== conflict);
    if (this.conflicts.length === 0) {
      this.ground = undefined;
      this.status = "typing";
      this.save(0);
    }
    this.keep();
    this.environment.changed();
  }

  /** Somebody deleted the deck, and the author wants it back as it stands here. */
  async restore(): Promise<void> {
    if (this.mine === undefined) {
      return;
    }
    try {
      this.take(await this.environment.create(sendable(this.mine, { ...this.mine, cards: [] })));
      this.settled();
    } catch (error) {
      this.fail(error);
    }
  }

  private save(ms: number): void {
    if (this.timer !== undefined) {
      this.environment.cancel(this.timer);
    }
    this.timer = this.environment.later(() => {
      this.timer = undefined;
      void this.send();
    }, ms);
  }

  private async send(): Promise<void> {
    if (this.busy || this.mine === undefined || this.base === undefined) {
      return;
    }
    if (this.resting) {
      return void (this.due = true);
    }
    const sending = sendable(this.mine, this.base);
    if (same(sending, this.base)) {
      this.faults.clear();
      return this.settled();
    }
    this.busy = true;
    this.rest();
    this.become("saving");
    try {
      this.take(await this.environment.save(sending, this.tag));
      this.inVain = false;
      this.busy = false;
      this.settled();
    } catch (error) {
      this.busy = false;
      await this.failed(error, sending);
    }
  }

  private rest(): void {
    this.resting = true;
    this.environment.later(() => {
      this.resting = false;
      if (this.due) {
        this.due = false;
        void this.send();
      }
    }, PAUSE_MS);
  }

  private async failed(error: unknown, sent: DeckText): Promise<void> {
    if (statusOf(error) !== 412) {
      this.fail(error, sent);
      return;
    }
    try {
      const before = { base: this.base as DeckText, tag: this.tag };
      this.take(await this.environment.load());
      const unchanged = same(before.base, this.base);
      if (unchanged && (this.tag === before.tag || this.inVain)) {
        this.block();
      } else {
        this.inVain = unchanged;
        this.join({ ...before, mine: this.mine as DeckText });
      }
    } catch (again) {
      this.fail(again);
    }
    this.environment.changed();
  }

  /** `mine` grew from `base`, and the server may have something else now. */
  private join({ base, mine, tag }: Unsaved): void {
    const merged = merge(base, mine, this.base as DeckText);
    this.mine = merged.deck;
    this.conflicts = merged.conflicts;
    if (this.conflicts.length > 0) {
      this.ground = { base, tag };
      this.status = "conflict";
    } else {
      this.status = "typing";
      this.save(0);
      if (!same(base, this.base)) {
        this.environment.joined();
      }
    }
    this.keep();
  }

  private take(answer: Tagged<DeckView>): void {
    this.view = answer.body;
    this.tag = answer.tag;
    this.base = textOf(answer.body);
    this.faults.clear();
    this.detail = "";
  }

  /** After an answer: what was typed while it was on its way still has to go. */
  private settled(): void {
    const { mine, base } = this;
    if (mine === undefined || base === undefined || this.complete) {
      this.become("saved");
    } else if (same(sendable(mine, base), base)) {
      this.become("unfinished");
    } else {
      this.become("typing");
      this.save(PAUSE_MS);
    }
    this.keep();
  }

  private fail(error: unknown, sent?: DeckText): void {
    const status = statusOf(error);
    if (status === 401) {
      this.become("signed-out");
    } else if (status === 404) {
      this.become("gone");
    } else if (status === 428) {
      this.block();
    } else if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
      this.refuse(error as { detail: string; faults: Fault[] }, sent);
    } else {
      this.become("offline");
      if (this.base !== undefined) {
        this.save(RETRY_MS);
      }
    }
    this.keep();
  }

  /** Nobody changed the deck, and still it is told so: something on the way does that, and trying again does not help. */
  private block(): void {
    this.become("blocked");
    this.keep();
  }

  private refuse(error: { detail: string; faults?: Fault[] }, sent: DeckText | undefined): void {
    this.faults = new Map((error.faults ?? []).map(({ field, message }) => [fieldOf(field, sent), message]));
    this.detail = error.detail;
    this.become("refused");
  }

  private become(status: DeskStatus): void {
    this.status = status;
    this.environment.changed();
  }

  private keep(): void {
    const { mine, base, tag } = this;
    const ground = this.ground ?? (base === undefined ? undefined : { base, tag });
    this.environment.keep(mine === undefined || ground === undefined || this.complete ? undefined : { ...ground, mine });
  }
}

/** The cards that wait, because something has to be filled in first. */
export function unfinished(deck: DeckText): string[] {
  return deck.cards.filter((card) => lacks(card).length > 0).map((card) => card.key);
}

/** `cards[3].choices[0]` as `mijn-kaart.choices`. */
function fieldOf(field: string, sent: DeckText | undefined): string {
  const [, index, name] = /^cards\[(\d+)\]\.(\w+)/.exec(field) ?? [];
  const card = index === undefined ? undefined : sent?.cards[Number(index)];
  return card === undefined ? field.replace(/^facts\[.*/, "facts") : `${card.key}.${name}`;
}

const statusOf = (error: unknown): number => (error as { status?: number }).status ?? 0;
