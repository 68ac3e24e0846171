// A part of a page that comes when it is wanted, and not with the first load. What could not be loaded is asked for again, a few
// times by itself and then whenever it is wanted.

/** How long after a failure it is asked for again. */
const AGAIN_MS = [1_000, 3_000];

export class PartOfPage<T> {
  content: T | undefined;
  /** Whether it did not come, however often it was asked for. */
  missing = false;
  private coming: Promise<T> | undefined;

  constructor(private readonly load: () => Promise<T>) {}

  /** `changed` is called once it is there, or turns out to be missing. */
  want(changed: () => void): void {
    if (this.content === undefined) {
      this.whole(changed).catch(() => {});
    }
  }

  /** The same for who waits for it; `changed` has been called by then. */
  whole(changed: () => void): Promise<T> {
    return (this.coming ??= this.ask(changed));
  }

  /** Gives it to `then`: at once where it is here, else when it comes, if it does. */
  use(then: (part: T) => void): void {
    if (this.content === undefined) {
      this.whole(() => {}).then(then, () => {});
    } else {
      then(this.content);
    }
  }

  private async ask(changed: () => void): Promise<T> {
    for (const pause of [...AGAIN_MS, undefined]) {
      try {
        this.content = await this.load();
        this.missing = false;
        changed();
        return this.content;
      } catch (error) {
        if (pause === undefined) {
          this.coming = undefined;
          this.missing = true;
          changed();
          throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    throw new Error("Never here: the last failure is thrown.");
  }
}
