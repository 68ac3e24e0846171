// What somebody typed in a form that has no other memory: it stays in the tab until it was sent, over a failure, another
// language, another page and a reload.

import { ofTab } from "./storage";

const PREFIX = "kaartensessie.typed.";

export class Typed<T extends object> {
  private readonly key: string;

  constructor(form: string) {
    this.key = PREFIX + form;
  }

  /** Empty when nothing was typed, or what is there is none of ours. */
  recall(): Partial<T> {
    try {
      const kept: unknown = JSON.parse(ofTab.get(this.key) ?? "{}");
      return typeof kept === "object" && kept !== null ? kept : {};
    } catch {
      return {};
    }
  }

  keep(values: T): void {
    ofTab.set(this.key, JSON.stringify(values));
  }

  drop(): void {
    ofTab.remove(this.key);
  }
}
