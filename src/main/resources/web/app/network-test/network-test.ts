// Tries everything a session could use, concludes what that means, and then watches whether the best of it stays.

import type { ChannelEnvironment } from "../connection/environment";
import { TRANSPORTS, type TransportName } from "../connection/transports/channel";
import { probe, type Outcome } from "./probe";
import { SteadyLine } from "./steady-line";

/** What a plain call to the server gave, asked when nothing else works. */
export type Reach = "reached" | "busy" | "unreachable";
/** Unsteady: it works, but the line is lost time and again. */
export type Verdict = "running" | "fine" | "slower" | "unsteady" | "nothing" | "busy" | "unreachable";
export type Outcomes = Record<TransportName, Outcome>;

const DROPS = 2;

export class NetworkTest {
  outcomes: Outcomes = untried();
  steady: SteadyLine | undefined;
  private reach: Reach | undefined;
  private stops: (() => void)[] = [];

  constructor(
    private readonly environment: ChannelEnvironment,
    private readonly ask: () => Promise<Reach>,
    private readonly changed: () => void,
  ) {}

  /** Begins, or begins anew. */
  start(): void {
    this.stop();
    this.outcomes = untried();
    this.stops = TRANSPORTS.map((name) => probe(this.environment, name, (outcome) => this.tried(name, outcome)));
    this.changed();
  }

  stop(): void {
    this.stops.forEach((stop) => stop());
    this.stops = [];
    this.steady?.stop();
    this.steady = undefined;
    this.reach = undefined;
  }

  /** The best that works, as soon as that is certain: when all better ones have failed. */
  get best(): TransportName | undefined {
    const name = TRANSPORTS.find((one) => this.outcomes[one].state !== "fails");
    return name !== undefined && this.outcomes[name].state === "works" ? name : undefined;
  }

  get verdict(): Verdict {
    if (this.best === undefined) {
      const failed = TRANSPORTS.every((one) => this.outcomes[one].state === "fails");
      return !failed || this.reach === undefined ? "running" : this.reach === "reached" ? "nothing" : this.reach;
    }
    if ((this.steady?.drops ?? 0) >= DROPS) {
      return "unsteady";
    }
    return this.best === TRANSPORTS[0] ? "fine" : "slower";
  }

  private tried(name: TransportName, outcome: Outcome): void {
    this.outcomes = { ...this.outcomes, [name]: outcome };
    if (this.best !== undefined && this.steady === undefined) {
      this.steady = new SteadyLine(this.environment, this.best, this.changed);
      this.steady.start();
    }
    if (TRANSPORTS.every((one) => this.outcomes[one].state === "fails")) {
      void this.findOut();
    }
    this.changed();
  }

  private async findOut(): Promise<void> {
    const run = this.stops;
    const reach = await this.ask();
    if (run === this.stops) {
      this.reach = reach;
      this.changed();
    }
  }
}

function untried(): Outcomes {
  return { "web-socket": { state: "running" }, "event-stream": { state: "running" }, "long-poll": { state: "running" } };
}
