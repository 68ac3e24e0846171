// Which transport to take: the best that gets through here. Remembers per browser, for it is the network that decides.

import type { Environment } from "./environment";
import { TRANSPORTS, type TransportName } from "./transports/channel";

/** Proxies that cut what is quiet, or whatever is open, do so within a minute or so. */
const YOUNG_MS = 90_000;
const YOUNG_DEATHS = 3;
const REST_MS = 600_000;
const LONGEST_REST_MS = 7_200_000;
const FIRST_CLIMB_MS = 60_000;
const CLIMB_MS = 300_000;
/** Tomorrow the laptop is elsewhere. */
const MEMORY_MS = 43_200_000;
/** One that has worked on this page may be refused once: by a proxy whose server is just being replaced. */
const REFUSALS = 2;
const LAST = TRANSPORTS.length - 1;

interface TransportRecord {
  readonly name: TransportName;
  worked: boolean;
  refusals: number;
  /** Young deaths in a row. */
  deaths: number;
  restsUntil: number;
  /** How long the latest rest was; 0 since it lived long. */
  rest: number;
}

export class TransportFallback {
  private readonly rungs: TransportRecord[] = TRANSPORTS.map((name) => ({
    name,
    worked: false,
    refusals: 0,
    deaths: 0,
    restsUntil: 0,
    rest: 0,
  }));
  private at = 0;
  private climbAt: number;

  constructor(private readonly environment: Pick<Environment, "now" | "recall" | "remember">) {
    const memory = environment.recall();
    if (memory !== undefined && environment.now() - memory.at < MEMORY_MS) {
      this.at = Math.max(0, TRANSPORTS.indexOf(memory.transport));
      for (const rung of this.rungs.slice(0, this.at)) {
        rung.restsUntil = memory.rests[rung.name]?.until ?? 0;
        rung.rest = memory.rests[rung.name]?.ms ?? 0;
      }
    }
    this.climbAt = environment.now() + FIRST_CLIMB_MS;
  }

  get current(): TransportName {
    return this.rung.name;
  }

  get slower(): boolean {
    return this.at > 0;
  }

  /** A snapshot came. */
  worked(): void {
    this.rung.worked = true;
    this.rung.refusals = 0;
    const resting = this.rungs.slice(0, this.at).filter((rung) => rung.rest > 0);
    this.environment.remember({
      transport: this.current,
      at: this.environment.now(),
      rests: Object.fromEntries(resting.map((rung) => [rung.name, { until: rung.restsUntil, ms: rung.rest }])),
    });
  }

  /** No snapshot came, though the server can be reached. Gives whether there is another transport to try at once. */
  blocked(): boolean {
    const rung = this.rung;
    rung.refusals++;
    if (rung.worked && rung.refusals < REFUSALS) {
      return false;
    }
    rung.refusals = 0;
    return this.descend();
  }

  /** A line that was live broke after `age` ms. Gives how many broke young in a row. */
  broke(age: number): number {
    const rung = this.rung;
    if (age >= YOUNG_MS) {
      rung.deaths = rung.rest = 0;
      return 0;
    }
    rung.deaths++;
    if (this.at < LAST && (rung.deaths >= YOUNG_DEATHS || rung.rest > 0)) {
      this.rest();
    }
    return rung.deaths;
  }

  /** The line gave its snapshot and then nothing: there is no sense in a second try. */
  stuck(): void {
    if (this.at < LAST) {
      this.rest();
    }
  }

  /** The better ones that are worth a try now, the best first; none again for some minutes. */
  climbs(): TransportName[] {
    if (this.environment.now() < this.climbAt) {
      return [];
    }
    this.climbAt = this.environment.now() + CLIMB_MS;
    return this.rungs
      .slice(0, this.at)
      .filter((rung) => this.awake(rung))
      .map((rung) => rung.name);
  }

  climbed(name: TransportName): void {
    this.at = TRANSPORTS.indexOf(name);
  }

  /** Another network may let through what the previous one did not. */
  networkCame(): void {
    this.climbAt = 0;
  }

  /** Each rest is longer than the one before, until a line lives long. */
  private rest(): void {
    const rung = this.rung;
    rung.deaths = 0;
    rung.rest = Math.min(LONGEST_REST_MS, Math.max(REST_MS, 2 * rung.rest));
    rung.restsUntil = this.environment.now() + rung.rest;
    this.descend();
  }

  /** Below the last there is only the way back to the top. */
  private descend(): boolean {
    const lower = this.rungs.findIndex((rung, place) => place > this.at && this.awake(rung));
    const none = lower === -1;
    this.at = none ? this.rungs.findIndex((rung) => this.awake(rung)) : lower;
    this.climbAt = this.environment.now() + FIRST_CLIMB_MS;
    return !none;
  }

  private awake(rung: TransportRecord): boolean {
    return rung.restsUntil <= this.environment.now();
  }

  private get rung(): TransportRecord {
    return this.rungs[this.at] as TransportRecord;
  }
}
