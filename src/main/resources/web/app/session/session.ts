// One session in one browser window: what the server told (state), what this reader looks at (view), and what they ask.
// It decides nothing about the room; it sends commands and shows facts.

import type { Connection } from "../connection/connection";
import { ConnectionNews } from "./connection-news";
import { Disconnect } from "./disconnect";
import { FacilitatorAbsence } from "./facilitator-absence";
import { FactsheetReader } from "./factsheet";
import { t } from "../messages/i18n";
import { whileWaiting } from "../ui/busy";
import type { DisconnectReason, ConnectionStatus } from "../connection/listener";
import { newsOfKey } from "./kept-key";
import { Lease } from "./lease";
import { lineTo } from "./line";
import { LostHand } from "./lost-hand";
import { FollowMode } from "./follow-mode";
import type { ShowCard, Undo } from "./show-card";
import { displayNames } from "../room/display-names";
import { FormState } from "./form-state";
import { inWords } from "./refusal-text";
import { RoomCards } from "./cards";
import { withOwn } from "../room/added-cards";
import { apply, fromSnapshot, type RoomState } from "../room/room-state";
import { ServerClock } from "./server-clock";
import { rememberChoice } from "./own-choice";
import { networkMemory, type StoredSession } from "./session-store";
import { Chat } from "./chat";
import { type Announcer, CARD } from "./announcer";
import type { Command } from "../room/command";
import type { Card, Event } from "../room/protocol";

export class Session {
  state: RoomState | undefined;
  connectionStatus: ConnectionStatus = "connecting";
  notice: string | undefined;
  readonly clock = new ServerClock();
  readonly forms = new FormState(this);
  readonly chat = new Chat(this);
  readonly disconnect = new Disconnect(this);
  readonly factsheet: FactsheetReader;

  private readonly followMode = new FollowMode((position) => this.tellLook(position));
  readonly lostHand = new LostHand(this);
  /** Moves the group, in the window of somebody who leads. */
  mover: ShowCard | undefined;
  private readonly roomCards: RoomCards;
  private readonly lease: Lease;
  private readonly connectionNews: ConnectionNews;
  private readonly absence = new FacilitatorAbsence(() => {
    if (!this.facilitates) {
      this.announcer.say(t.people.facilitatorAway);
    }
    this.changed();
  });
  private readonly connection: Connection;

  constructor(
    readonly stored: StoredSession,
    readonly announcer: Announcer,
    readonly changed: () => void,
  ) {
    this.roomCards = new RoomCards(stored, () => {
      this.announceCard();
      this.changed();
    });
    this.connectionNews = new ConnectionNews(announcer);
    this.lease = new Lease(stored, () => this.connectionStatus === "live", changed);
    this.factsheet = new FactsheetReader(stored, announcer, this.changed);
    this.connection = lineTo(stored, networkMemory, {
      snapshot: (snapshot) => this.become(fromSnapshot(snapshot)),
      event: (event) => this.state && this.told(event, apply(this.state, event)),
      time: (at) => this.clock.told(at),
      status: (status) => this.statusIs(status),
      disconnected: (reason) => this.disconnect.leave(reason),
    });
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
    return withOwn(this.roomCards.all, this.state?.ownCards ?? []);
  }

  get facilitates(): boolean {
    return (this.state?.you.role ?? this.stored.role) === "facilitator";
  }

  /** Why this reader is no longer in the session. */
  get disconnectReason(): DisconnectReason | undefined {
    return this.disconnect.reason;
  }

  get undo(): Undo | undefined {
    return this.mover?.undo;
  }

  get facilitatorGone(): boolean {
    return this.absence.gone;
  }

  get offline(): boolean {
    return this.connectionStatus === "waiting" || (this.connectionStatus === "connecting" && this.state !== undefined);
  }

  /** Whether the connection works, in a slower way than it should. */
  get slower(): boolean {
    return this.connectionStatus === "live" && this.connection.slower;
  }

  get names(): Map<string, string> {
    return displayNames(this.state?.members ?? []);
  }

  get group(): number {
    return this.state?.position ?? 0;
  }

  /** The card that this reader looks at alone; undefined: follows the group. */
  get looking(): number | undefined {
    return this.followMode.position;
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
      this.followMode.withGroup();
    } else {
      this.followMode.at(position, this.offline);
    }
    this.announceCard();
    this.changed();
  }

  browse(step: 1 | -1): void {
    this.look((this.shown || 0) + step);
  }

  backToGroup(): void {
    this.followMode.withGroup();
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
    if (this.offline) {
      this.connectionNews.waits();
    }
    const seq = await whileWaiting(this.connection.send(command));
    this.refuse(undefined);
    return seq;
  }

  /** Moves everybody one card; `pointer` when a mouse or finger asked. */
  step(step: 1 | -1, pointer = false): void {
    const position = this.mover?.next(step, pointer);
    if (position !== undefined) {
      this.show(position);
    }
  }

  show(position: number): void {
    if (this.state?.status !== "live" || position < 1 || position > this.cards.length) {
      return;
    }
    this.followMode.withGroup();
    void this.mover?.show(position);
    this.changed();
  }

  undoShow(): void {
    void this.mover?.takeBack();
    this.changed();
  }

  // What the server tells

  private become(state: RoomState): void {
    const before = this.state;
    this.state = state;
    this.clock.told(state.serverTime);
    if (before === undefined) {
      this.chat.begin();
    }
    this.followMode.reconnected();
    this.follow(before);
  }

  private told(event: Event, state: RoomState): void {
    const before = this.state;
    this.state = state;
    const fresh = event.seq === undefined || event.seq > (before?.seq ?? 0);
    if (fresh) {
      this.lostHand.see(event, before);
      rememberChoice(this.forms, event, state);
      this.announcer.event(event, before, state, this.names, this.cards);
      if (before !== undefined) {
        this.announcer.hand(before, state, event);
      }
    }
    this.follow(before, event.by);
  }

  private follow(before: RoomState | undefined, by?: string): void {
    const state = this.state;
    if (state === undefined) {
      return;
    }
    this.followMode.see(before, state);
    if (before?.position !== state.position && state.position > 0) {
      if (this.looking === undefined) {
        this.announceCard();
      } else if (this.looking === state.position && state.status === "live") {
        this.followMode.withGroup();
      } else {
        this.announcer.say(t.announce.groupMoved(state.position), CARD);
      }
    }
    this.factsheet.follow(before, state, this.facilitates);
    this.lease.follow(before, state, this.clock.now() - Date.now());
    this.notice = newsOfKey(this.stored, before, state, by) ?? this.notice;
    this.absence.see(state.members, state.status === "live");
    this.changed();
  }

  private statusIs(status: ConnectionStatus): void {
    this.connectionNews.see(status, this.state !== undefined);
    this.connectionStatus = status;
    this.changed();
  }

  /** A hint that nobody waits for: a refusal is no news to the reader. */
  private tellLook(position: number): void {
    if (this.state?.status === "live" && this.connectionStatus === "live") {
      this.connection.send({ type: "look", position }).catch(() => {});
    }
  }

  private announceCard(): void {
    if (this.state?.status === "live" || this.looking !== undefined) {
      this.announcer.card(this.card(this.shown), this.cards.length);
    }
  }
}
