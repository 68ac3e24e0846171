// A new facilitator key: who has to go with the old one, and the new one, which is seen once.

import * as api from "../api";
import { keepNewKey } from "../kept-key";
import type { Session } from "../session";
import type { Member } from "../../room/protocol";
import { p } from "../../messages/runsheet";

export class KeyRenewal {
  readonly out = new Set<string>();
  /** The new key, until the dialog closes. */
  made: string | undefined;
  /** Whether it is kept on this device, where the old one was. */
  kept = false;
  busy = false;
  problem: string | undefined;

  constructor(private readonly session: Session) {}

  /** The devices that may have the old key, this one first. */
  get devices(): Member[] {
    const you = this.session.state?.you.id;
    const all = (this.session.state?.members ?? []).filter((member) => member.role === "facilitator");
    return [...all.filter((member) => member.id === you), ...all.filter((member) => member.id !== you)];
  }

  tick(member: string, out: boolean): void {
    if (out) {
      this.out.add(member);
    } else {
      this.out.delete(member);
    }
    this.session.changed();
  }

  async renew(): Promise<void> {
    if (this.busy) {
      return;
    }
    const { stored } = this.session;
    this.busy = true;
    this.kept = stored.facilitatorKey !== undefined;
    this.problem = undefined;
    this.session.changed();
    try {
      const { facilitatorKey, seq } = await api.renewKey(stored.room, stored.token, [...this.out]);
      if (this.kept) {
        keepNewKey(stored, facilitatorKey, seq);
      }
      this.made = facilitatorKey;
      this.out.clear();
    } catch (error) {
      this.problem = error instanceof api.ApiError && error.status !== 0 && error.status < 500 ? error.detail : p.key.lost;
    }
    this.busy = false;
    this.session.changed();
  }

  /** The dialog is closed: what was shown once is gone. */
  closed(): void {
    this.made = undefined;
    this.problem = undefined;
    this.out.clear();
    this.session.changed();
  }
}

const desks = new WeakMap<Session, KeyRenewal>();

export function keyDeskOf(session: Session): KeyRenewal {
  const desk = desks.get(session) ?? new KeyRenewal(session);
  desks.set(session, desk);
  return desk;
}
