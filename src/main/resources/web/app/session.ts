// One session in one browser window: what the server told (state), what this reader looks at (view), and what they ask.
// It decides nothing about the room; it sends commands and shows facts.

import * as api from "./api";
import { Connection } from "./connection";
import { Departure } from "./departure";
import { browser } from "./environment";
import { FacilitatorWatch } from "./facilitator-watch";
import { FactsheetReader } from "./factsheet";
import { t } from "./i18n";
import type { Farewell, Line } from "./listener";
import { newsOfKey } from "./kept-key";
import { Lease } from "./lease";
import { Looking } from "./looking";
import { Mover, type Undo } from "./mover";
import { displayNames } from "./names";
import { Notebook } from "./notebook";
import { inWords } from "./refusals";
import { RoomCards } from "./room-cards";
import { apply, fromSnapshot, type RoomState } from "./room-state";
import { ServerClock } from "./server-clock";
import type { StoredSession } from "./session-store";
import { Talk } from "./talk";
import type { Voice } from "./voice";
import type { Card, Command, Event } from "./wire";

export class Session {
  state: RoomState | undefined;
  line: Line = "connecting";
  notice: string | undefined;
  readonly clock = new ServerClock();
  readonly talk = new Talk(
    () => this.state,
    (command) => this.ask(command),
    () => this.changed(),
  );
  readonly departure = new Departure(this);
  readonly factsheet: FactsheetReader;
  readonly notebook = new Notebook(this);

  private readonly alone = new Looking((position) => this.tellLook(position));
  private readonly mover = new Mover(
    () => this.group,
    (position) => this.ask({ type: "card.show", position }),
    () => this.changed(),
  );
  private readonly roomCards: RoomCards;
  private readonly lease: Lease;
  private readonly watch = new FacilitatorWatch(() => this.changed());
  private readonly connection: Connection;

  constructor(
    readonly stored: StoredSession,
    readonly voice: Voice,
    readonly changed: () => void,
  ) {
    this.roomCards = new RoomCards(stored, () => {
      this.announceCard();
      this.changed();
    });
    this.lease = new Lease(stored, () => this.line === "live");
    this.factsheet = new FactsheetReader(stored, voice, this.changed);
    const prefix = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36)).join("");
    this.connection = new Connection(
      browser(stored.room, stored.token),
      {
        snapshot: (snapshot) => this.become(fromSnapshot(snapshot)),
        event: (event) => this.state && this.told(event, apply(this.state, event)),
        time: (at) => this.clock.told(at),
        line: (line) => this.lineIs(line),
        farewell: (reason) => this.departure.leave(reason),
      },
      () => api.standing(stored.room, stored.token),
      prefix,
    );
  }

  start(): void {
    this.connection.start();
    this.lease.start();
    void this.roomCards.load();
  }

  /** Another page took the place of this one in the document. */
  stop(): void {
    this.connection.stop();
  }

  // What there is to see

  get cards(): Card[] {
    return this.roomCards.all;
  }

  get facilitates(): boolean {
    return (this.state?.you.role ?? this.stored.role) === "facilitator";
  }

  /** Why this reader is no longer in the session. */
  get farewell(): Farewell | "erased" | undefined {
    return this.departure.reason;
  }

  get undo(): Undo | undefined {
    return this.mover.undo;
  }

  get facilitatorGone(): boolean {
    return this.watch.gone;
  }

  get offline(): boolean {
    return this.line === "waiting" || (this.line === "connecting" && this.state !== undefined);
  }

  /** Whether the line is live in a slower way than it should. */
  get slower(): boolean {
    return this.line === "live" && this.connection.slower;
  }

  get names(): Map<string, string> {
    return displayNames(this.state?.members ?? []);
  }

  get group(): number {
    return this.state?.position ?? 0;
  }

  /** The card that this reader looks at alone; undefined: follows the group. */
  get looking(): number | undefined {
    return this.alone.position;
  }

  /** The position on this screen: 0 when there is no card to see yet. */
  get shown(): number {
    return this.looking ?? (this.group || (this.facilitates && this.state?.status === "lobby" ? 1 : 0));
  }

  card(position: number): Card | undefined {
    return this.cards[position - 1];
  }

  /** The last position that this reader may leaf to. */
  get reach(): number {
    const all = this.facilitates || this.offline || this.state?.status === "ended";
    return all ? this.cards.length : (this.state?.furthest ?? 0);
  }

  // What this reader does alone

  look(position: number): void {
    if (position < 1 || position > Math.max(this.reach, this.group)) {
      return;
    }
    if (position === this.group && this.state?.status === "live") {
      this.alone.withGroup();
    } else {
      this.alone.at(position, this.offline);
    }
    this.announceCard();
    this.changed();
  }

  leaf(step: 1 | -1): void {
    this.look((this.shown || 0) + step);
  }

  backToGroup(): void {
    this.alone.withGroup();
    this.announceCard();
    this.changed();
  }

  dismiss(): void {
    this.refuse(undefined);
  }

  /** Shows why something was not done; undefined takes that away. */
  refuse(notice: string | undefined): void {
    this.notice = notice;
    this.changed();
  }

  // What this reader asks of the room

  /** Resolves to whether it was done; a refusal is shown in words. */
  async ask(command: Command): Promise<boolean> {
    try {
      await this.send(command);
      return true;
    } catch (refusal) {
      this.refuse(inWords(refusal));
      return false;
    }
  }

  /** Resolves with the command's `seq`; rejects with a Refusal, for who has words of their own for it. */
  async send(command: Command): Promise<number> {
    const seq = await this.connection.send(command);
    this.refuse(undefined);
    return seq;
  }

  /** Moves everybody one card; `pointer` when a mouse or finger asked. */
  step(step: 1 | -1, pointer = false): void {
    const position = this.mover.next(step, pointer);
    if (position !== undefined) {
      this.show(position);
    }
  }

  show(position: number): void {
    if (this.state?.status !== "live" || position < 1 || position > this.cards.length) {
      return;
    }
    this.alone.withGroup();
    void this.mover.show(position);
    this.changed();
  }

  undoShow(): void {
    void this.mover.takeBack();
    this.changed();
  }

  // What the server tells

  private become(state: RoomState): void {
    const before = this.state;
    this.state = state;
    this.clock.told(state.serverTime);
    if (before === undefined) {
      this.talk.read();
    }
    this.alone.reconnected();
    this.follow(before);
  }

  private told(event: Event, state: RoomState): void {
    const before = this.state;
    this.state = state;
    const fresh = event.seq === undefined || event.seq > (before?.seq ?? 0);
    if (fresh) {
      this.voice.event(event, state, this.names, this.facilitates, this.cards);
      if (before !== undefined) {
        this.voice.hand(before, state, event.by);
      }
    }
    this.follow(before, event.by);
  }

  private follow(before: RoomState | undefined, by?: string): void {
    const state = this.state;
    if (state === undefined) {
      return;
    }
    if (before?.status === "lobby" && state.status === "live") {
      this.alone.withGroup();
    }
    if (before?.position !== state.position && state.position > 0) {
      if (this.looking === undefined) {
        this.announceCard();
      } else if (this.looking === state.position && state.status === "live") {
        this.alone.withGroup();
      } else {
        this.voice.say(t.announce.groupMoved(state.position));
      }
    }
    this.factsheet.follow(before, state, this.facilitates);
    this.lease.follow(before, state, this.clock.now() - Date.now());
    this.notice = newsOfKey(this.stored, before, state, by) ?? this.notice;
    this.watch.see(state.members, state.status === "live");
    this.changed();
  }

  private lineIs(line: Line): void {
    if (line === "waiting" && this.line === "live") {
      this.voice.say(t.line.waiting);
    } else if (line === "live" && this.line !== "live" && this.state !== undefined) {
      this.voice.say(t.line.live);
    }
    this.line = line;
    this.changed();
  }

  // Small duties

  /** A hint that nobody waits for: a refusal is no news to the reader. */
  private tellLook(position: number): void {
    if (this.state?.status === "live" && this.line === "live") {
      this.connection.send({ type: "look", position }).catch(() => {});
    }
  }

  private announceCard(): void {
    if (this.state?.status === "live" || this.looking !== undefined) {
      this.voice.card(this.card(this.shown), this.cards.length);
    }
  }
}
