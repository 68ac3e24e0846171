// A part of a page that comes when it is wanted, and not with the first load. What could not be loaded is tried again when it is
// wanted again.

export class PartOfPage<T> {
  content: T | undefined;
  private coming = false;

  constructor(private readonly load: () => Promise<T>) {}

  /** `changed` is called once it is there. */
  want(changed: () => void): void {
    if (this.content !== undefined || this.coming) {
      return;
    }
    this.coming = true;
    this.load()
      .then((content) => {
        this.content = content;
        changed();
      })
      .catch(() => {})
      .finally(() => (this.coming = false));
  }
}
