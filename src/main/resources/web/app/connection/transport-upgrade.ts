// Tries a better transport beside the line that works, so that nobody notices when it does not get through.

import type { Environment } from "./environment";
import type { Channel, TransportName } from "./transports/channel";

export class TransportUpgrade {
  private trial: Channel | undefined;
  private timer: number | undefined;

  /** `adopt` gets the channel with its first frame, the snapshot. */
  constructor(
    private readonly environment: Environment,
    private readonly patience: number,
    private readonly adopt: (name: TransportName, channel: Channel, snapshot: string) => void,
  ) {}

  /** One after the other, until one works. */
  start(names: TransportName[]): void {
    const [name, ...others] = names;
    if (name === undefined) {
      return;
    }
    this.stop();
    const trial = this.environment.open(name);
    const next = () => {
      this.stop();
      this.start(others);
    };
    this.trial = trial;
    this.timer = this.environment.later(next, this.patience);
    trial.onclose = next;
    trial.onmessage = (message) => {
      this.trial = undefined;
      this.stop();
      this.adopt(name, trial, String(message.data));
    };
  }

  stop(): void {
    if (this.timer !== undefined) {
      this.environment.cancel(this.timer);
      this.timer = undefined;
    }
    const trial = this.trial;
    this.trial = undefined;
    trial?.close();
  }
}
