// Which transport to take: the best that gets through here. Remembers per browser, for it is the network that decides.

import type { Environment } from "../environment";
import { TRANSPORTS, type TransportName } from "./transport";

export const YOUNG_MS = 30_000;
const YOUNG_DEATHS = 3;
const REST_MS = 600_000;
const FIRST_CLIMB_MS = 60_000;
const CLIMB_MS = 300_000;
/** One that has worked on this page may be refused once: by a proxy whose server is just being replaced. */
const REFUSALS = 2;
const LAST = TRANSPORTS.length - 1;

interface Rung {
  readonly name: TransportName;
  worked: boolean;
  refusals: number;
  /** Young deaths in a row. */
  deaths: number;
  restsUntil: number;
}

export class Ladder {
  private readonly rungs: Rung[] = TRANSPORTS.map((name) => ({ name, worked: false, refusals: 0, deaths: 0, restsUntil: 0 }));
  private at: number;
  private climbAt: number;

  constructor(private readonly outside: Pick<Environment, "now" | "recall" | "remember">) {
    this.at = Math.max(0, this.rungs.findIndex((rung) => rung.name === outside.recall()));
    this.climbAt = outside.now() + FIRST_CLIMB_MS;
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
    this.outside.remember(this.current);
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
    rung.deaths = age < YOUNG_MS ? rung.deaths + 1 : 0;
    if (rung.deaths >= YOUNG_DEATHS && this.at < LAST) {
      rung.deaths = 0;
      rung.restsUntil = this.outside.now() + REST_MS;
      this.descend();
    }
    return rung.deaths;
  }

  /** The better ones that are worth a try now, the best first; none again for some minutes. */
  climbs(): TransportName[] {
    if (this.at === 0 || this.outside.now() < this.climbAt) {
      return [];
    }
    this.climbAt = this.outside.now() + CLIMB_MS;
    return this.rungs.slice(0, this.at).filter((rung) => this.awake(rung)).map((rung) => rung.name);
  }

  climbed(name: TransportName): void {
    this.at = TRANSPORTS.indexOf(name);
  }

  /** Another network may let through what the previous one did not. */
  networkCame(): void {
    this.climbAt = 0;
  }

  /** Below the last there is only the way back to the top. */
  private descend(): boolean {
    const lower = this.rungs.findIndex((rung, place) => place > this.at && this.awake(rung));
    this.at = lower >= 0 ? lower : this.rungs.findIndex((rung) => this.awake(rung));
    this.climbAt = this.outside.now() + FIRST_CLIMB_MS;
    return lower >= 0;
  }

  private awake(rung: Rung): boolean {
    return rung.restsUntil <= this.outside.now();
  }

  private get rung(): Rung {
    return this.rungs[this.at] as Rung;
  }
}
