// A practice session in its facilitator's window: made-up colleagues who do what the script says, and a guide for the one who practises.

import { html, nothing, type TemplateResult } from "lit-html";
import * as api from "../session/api";
import { goTo } from "../session/navigation";
import { keepPractice, type PracticeRecord } from "../session/practice-record";
import type { Session } from "../session/session";
import * as store from "../session/session-store";
import { type Guide, guide, type Primary } from "../session/facilitator/practice-guide";
import { at } from "../ui/base";
import { icons } from "../ui/icons";
import type { lineTo } from "../session/line";
import type { askFirst } from "../views/common/confirm-view";
import type { hasChoices } from "../room/vote-options";
import { x } from "../messages/practice";
import { t } from "../messages/i18n";
import { Colleague } from "./colleague";
import { nextTry, type Tried } from "./guide-steps";
import { lines } from "./lines";
import { type Act, EVERYBODY, FEW, Script, type Wish } from "./script";
import { type Situation, situationOf } from "./situation";

/** By how much colleagues are slower than the script has it; a test is in a hurry. */
const pace = () => (window as { practicePace?: number }).practicePace ?? 1;

/** What the page has already. It is handed over, as what two parts import the bundler takes out of either. */
export interface Tools {
  lineTo: typeof lineTo;
  askFirst: typeof askFirst;
  hasChoices: typeof hasChoices;
}

export class Practice implements Guide {
  private readonly colleagues = new Map<number, Colleague>();
  private readonly arriving = new Map<number, Promise<void>>();
  private readonly waiting = new Map<Wish, { timer: number; due: number }>();
  private readonly tried: Tried = new Set();
  private script: Script | undefined;
  private few = false;

  constructor(
    private readonly session: Session,
    private readonly record: PracticeRecord,
    private readonly tools: Tools,
  ) {
    guide(session, this);
  }

  /** After every change of the session. */
  look(): void {
    const { session } = this;
    if (session.disconnectReason !== undefined || session.state?.status === "ended") {
      return this.rest();
    }
    if (session.state !== undefined && session.connectionStatus === "live") {
      this.script ??= this.begin();
      this.script.see(this.situation(session)).forEach((wish) => this.plan(wish));
    }
  }

  primary(): Primary | "break" | undefined {
    const { session } = this;
    return session.state === undefined || session.looking !== undefined
      ? undefined
      : nextTry(session.state, session.cards, this.tried, this.tools.hasChoices);
  }

  strip(): TemplateResult {
    const over = this.session.state?.status === "ended";
    return html`
      <div class="notice practice" role="note">
        <p>${this.few ? x.stripFew : x.strip}</p>
        ${over ? nothing : html`<button class="button button--quiet" type="button" @click=${() => this.act()}>${icons.people}<span>${x.act}</span></button>`}
        <button class="button button--secondary" type="button" @click=${() => this.askToStop()}>${x.stop}</button>
      </div>
    `;
  }

  bar(): TemplateResult {
    return html`<div class="bar bar--report"><button class="button button--primary bar__next" type="button" @click=${() => this.stop()}>${icons.check}<span>${x.stop}</span></button></div>`;
  }

  get endText(): string {
    return x.endText;
  }

  get afterwards(): string {
    return x.afterwards;
  }

  /** The next thing that somebody means to do, at once. */
  private act(): void {
    const { script } = this;
    const now = this.session.state && this.situation(this.session);
    if (script === undefined || now === undefined) {
      return;
    }
    const next = [...this.waiting]
      .filter(([wish]) => script.fits(wish, now))
      .sort(([, one], [, other]) => one.due - other.due)
      .at(0)?.[0];
    const wish = next ?? script.more(now);
    if (wish !== undefined) {
      this.run(wish);
    }
  }

  /** On a network where each line takes a connection of the browser fewer come, or nothing would be left for the pages. */
  private begin(): Script {
    this.few = this.session.slower;
    const cast = this.few ? FEW : EVERYBODY;
    const came = cast.filter((who) => this.record.seats[who] !== undefined);
    came.forEach((who) => this.seat(who));
    return new Script(this.record.seed, lines, cast, came);
  }

  private situation({ state }: Session): Situation {
    if (state === undefined) {
      throw new Error("There is no room to see");
    }
    return situationOf(
      state,
      EVERYBODY.map((who) => this.record.seats[who]?.member),
    );
  }

  private plan(wish: Wish): void {
    const after = wish.after * pace();
    const timer = window.setTimeout(() => this.run(wish), after);
    this.waiting.set(wish, { timer, due: Date.now() + after });
  }

  private run(wish: Wish): void {
    window.clearTimeout(this.waiting.get(wish)?.timer);
    this.waiting.delete(wish);
    const { session } = this;
    if (
      session.state !== undefined &&
      session.disconnectReason === undefined &&
      this.script?.fits(wish, this.situation(session)) === true
    ) {
      this.do(wish.who, wish.act);
    }
  }

  private do(who: number, act: Act): void {
    const colleague = this.colleagues.get(who);
    if (colleague === undefined && act.kind !== "join") {
      void this.arriving.get(who)?.then(() => this.colleagues.has(who) && this.do(who, act));
      return;
    }
    switch (act.kind) {
      case "join":
        this.arriving.set(who, this.join(who));
        return undefined;
      case "drop":
        return colleague?.drop();
      case "return":
        return colleague?.connect();
      case "pass":
        return colleague?.send({ type: "round.next", member: colleague.seat.member });
      case "do":
        return colleague?.send(act.command);
    }
  }

  /** Who can't come in stays away: there are others. */
  private async join(who: number): Promise<void> {
    const { record, session } = this;
    const name = lines.names[who];
    if (name === undefined || record.seats[who] !== undefined) {
      return;
    }
    try {
      const { member, token } = await api.join({ word: record.word, name });
      record.seats[who] = { member: member.id, token };
      keepPractice(session.stored.room, record);
      this.seat(who);
    } catch {
      // The room is full, or the network is gone.
    }
  }

  private seat(who: number): void {
    const seat = this.record.seats[who];
    if (seat !== undefined && !this.colleagues.has(who)) {
      this.colleagues.set(who, new Colleague(this.session.stored.room, seat, this.tools.lineTo));
    }
  }

  /** Nobody does anything any more. */
  private rest(): void {
    this.waiting.forEach(({ timer }) => window.clearTimeout(timer));
    this.waiting.clear();
    this.colleagues.forEach((colleague) => colleague.drop());
  }

  private askToStop(): void {
    if (this.session.state?.status === "live") {
      this.tools.askFirst({ title: x.stopTitle, text: x.stopText, confirm: x.stop, action: () => void this.stop() });
    } else {
      void this.stop();
    }
  }

  /** Nothing is left of it, here and there. */
  private async stop(): Promise<void> {
    const { session } = this;
    const { room, token } = session.stored;
    try {
      await api.erase(room, token);
    } catch (error) {
      if (api.membershipAfter(error) !== "unknown") {
        return session.refuse(t.refused.lost);
      }
    }
    this.rest();
    session.stop();
    store.membersOf(room).forEach(store.forget);
    goTo(at("/"));
  }
}
