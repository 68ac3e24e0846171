// A page in which nothing happens by itself: its clock, its timers, its sockets and what it fetches are the test's.

export interface Call {
  url: string;
  request: { method?: string; headers: Record<string, string>; body?: string; cache: string; credentials: string; signal: AbortSignal };
  done(answer: Response): void;
  failed(why: Error): void;
}

/** Just what a channel reads of an answer. */
export function answer(body: unknown, { status = 200, type = "application/json", retryAfter = "" } = {}): Response {
  const headers = new Headers({
    ...(type === "" ? {} : { "Content-Type": type }),
    ...(retryAfter === "" ? {} : { "Retry-After": retryAfter }),
  });
  return { ok: status < 400, status, headers, json: () => Promise.resolve(body), body: null } as unknown as Response;
}

/** What a server writes to a stream, piece by piece; `undefined` is its end. */
export class FakeStream {
  private readonly pieces: (string | undefined)[] = [];
  private wanted: (() => void) | undefined;

  constructor(private readonly type = "text/event-stream;charset=UTF-8") {}

  answer(status = 200): Response {
    const body = { getReader: () => ({ read: () => this.read() }) };
    return { ...answer(undefined, { status }), headers: new Headers({ "Content-Type": this.type }), body } as unknown as Response;
  }

  writes(...pieces: (string | undefined)[]): void {
    this.pieces.push(...pieces);
    this.wanted?.();
  }

  private async read(): Promise<{ done: boolean; value?: Uint8Array }> {
    if (this.pieces.length === 0) {
      await new Promise<void>((come) => (this.wanted = come));
    }
    const piece = this.pieces.shift();
    return piece === undefined ? { done: true } : { done: false, value: new TextEncoder().encode(piece) };
  }
}

export class FakeWebSocket {
  static readonly made: FakeWebSocket[] = [];
  onopen: (() => void) | undefined;
  onmessage: ((message: { data: unknown }) => void) | undefined;
  onclose: ((closed: { code?: number }) => void) | undefined;
  readonly sent: string[] = [];
  closed = false;

  constructor(
    readonly url: URL,
    readonly protocols: string[],
  ) {
    FakeWebSocket.made.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.closed = true;
  }
}

export class FakePage {
  time = 1_000_000;
  readonly calls: Call[] = [];
  private timers: { id: number; at: number; work: () => void }[] = [];
  private count = 0;

  /** Everything is as it was afterwards. */
  static async during(work: (page: FakePage) => Promise<void> | void): Promise<void> {
    const page = new FakePage();
    const names = ["fetch", "setTimeout", "clearTimeout", "WebSocket"];
    const real = Object.fromEntries(names.map((name) => [name, Reflect.get(window, name) as unknown]));
    const { now } = Date;
    Object.assign(window, {
      fetch: (url: string, request: Call["request"]) => page.fetch(url, request),
      setTimeout: (work: () => void, ms: number) => page.later(work, ms),
      clearTimeout: (timer: number) => page.cancel(timer),
      WebSocket: FakeWebSocket,
    });
    Date.now = () => page.time;
    try {
      await work(page);
    } finally {
      Object.assign(window, real);
      Date.now = now;
    }
  }

  get call(): Call {
    return this.calls.at(-1) as Call;
  }

  async answers(response: Response): Promise<void> {
    this.call.done(response);
    await this.settle();
  }

  async fails(): Promise<void> {
    this.call.failed(new TypeError("The network is away"));
    await this.settle();
  }

  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (let next = this.next(end); next !== undefined; next = this.next(end)) {
      this.time = next.at;
      this.cancel(next.id);
      next.work();
      await this.settle();
    }
    this.time = end;
  }

  /** Until all that waits for nothing but itself is done. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 30; turn++) {
      await Promise.resolve();
    }
  }

  private fetch(url: string, request: Call["request"]): Promise<Response> {
    return new Promise((done, failed) => {
      request.signal.addEventListener("abort", () => failed(new Error("Aborted")));
      this.calls.push({ url, request, done, failed });
    });
  }

  private later(work: () => void, ms: number): number {
    this.timers.push({ id: ++this.count, at: this.time + ms, work });
    return this.count;
  }

  private cancel(timer: number): void {
    this.timers = this.timers.filter((one) => one.id !== timer);
  }

  private next(end: number) {
    return this.timers.filter((one) => one.at <= end).sort((one, other) => one.at - other.at)[0];
  }
}
