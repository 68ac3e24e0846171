// What a facilitator has open on the live screen of this window.

import { openDialog } from "../../ui/dom";
import { WIDE } from "../factsheet";
import type { Session } from "../session";

export class DeskState {
  /** The runsheet lies beside the card. */
  runsheet = false;
  chat = false;
  /** The key is in sight. */
  key = false;
  /** So is the code that leads from here to a phone. */
  remote = false;
  /** The step of the preparation that was opened; undefined: the first one that is to be done. */
  task: string | undefined;

  constructor(private readonly session: Session) {}

  /** Where there is no room beside the card, it slides over. The focus goes along, and back to the button. */
  showRunsheet(open: boolean): void {
    if (open && !WIDE.matches) {
      openDialog("runsheet");
      return;
    }
    this.runsheet = open;
    this.session.changed();
    requestAnimationFrame(() => document.getElementById(open ? "runsheet-title" : "step-button")?.focus({ preventScroll: true }));
  }

  showChat(open: boolean): void {
    this.chat = open;
    this.session.changed();
  }

  openTask(task: string | undefined): void {
    this.task = task;
    this.session.changed();
    // What folds above it would take it out of sight.
    requestAnimationFrame(() => document.querySelector(".check--open")?.scrollIntoView({ block: "nearest" }));
  }

  showRemote(shown: boolean): void {
    if (this.remote !== shown) {
      this.remote = shown;
      this.session.changed();
    }
  }

  showKey(shown: boolean): void {
    if (this.key !== shown) {
      this.key = shown;
      this.session.changed();
    }
  }
}

const desks = new WeakMap<Session, DeskState>();

export function deskOf(session: Session): DeskState {
  const desk = desks.get(session) ?? new DeskState(session);
  desks.set(session, desk);
  return desk;
}
