// The server's time in this browser: its own clock may be wrong by minutes, and everybody must read the same.

export class ServerClock {
  private offset = 0;

  constructor(private readonly local: () => number = () => Date.now()) {}

  /** The server just told that it is `at` there; what the way here took is neglected. */
  told(at: string | undefined): void {
    const time = Date.parse(at ?? "");
    if (!Number.isNaN(time)) {
      this.offset = time - this.local();
    }
  }

  /** Milliseconds since 1970, by the server. */
  now(): number {
    return this.local() + this.offset;
  }
}
