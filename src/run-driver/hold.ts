import { LEASE_SECONDS, type ChangedPortion, type RunCommand, type RunState } from '#run';

import { LeaseLost } from './out-of-time';
import type { RunPorts } from './ports';

/** The lease is renewed when half of it is over, and nothing is written when less than a third is left. */
export const RENEW_AFTER_MS = (LEASE_SECONDS * 1_000) / 2;
export const WRITE_WITHIN_MS = (LEASE_SECONDS * 2_000) / 3;
/** How often a checkpoint without an answer is sent again, and after how long. */
const CHECKPOINT_TRIES = 5;
const CHECKPOINT_AGAIN_MS = 2_000;

/** Where a run stands, to be written down. */
export interface Reached {
  readonly state: RunState;
  readonly changed: ChangedPortion | undefined;
}

/** A holder's hold on a run: what is written down of it, and what was told in return. */
export class Hold {
  /** What is wanted of the run, as far as was told. */
  told: RunCommand;
  private keptAt: number;
  private renewing: Promise<void> | undefined;

  /** @param reached where the run stands */
  constructor(
    private readonly ports: Pick<RunPorts, 'keeper' | 'now' | 'sleep'>,
    command: RunCommand,
    private readonly reached: () => Reached,
  ) {
    this.told = command;
    this.keptAt = ports.now();
  }

  /** Writes down where the run stands, and renews the lease by that. @throws LeaseLost */
  async checkpoint({ state, changed }: Reached): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const at = this.ports.now();
      try {
        const kept = await this.ports.keeper.checkpoint(state, changed);
        if (kept.kind === 'lost') throw new LeaseLost();
        this.keptAt = at;
        this.told = kept.command;
        return;
      } catch (error) {
        if (error instanceof LeaseLost || tries === CHECKPOINT_TRIES) throw error;
        await this.ports.sleep(CHECKPOINT_AGAIN_MS * tries);
      }
    }
  }

  /** Renews the lease if it is that old, in milliseconds. @throws LeaseLost */
  async renew(age: number): Promise<void> {
    if (this.ports.now() - this.keptAt < age) return;
    this.renewing ??= this.checkpoint(this.reached()).finally(() => (this.renewing = undefined));
    await this.renewing;
  }

  /** Asks what is wanted of the run, where that can be asked; otherwise the next checkpoint tells. */
  async look(): Promise<void> {
    const { look } = this.ports.keeper;
    if (look !== undefined) this.told = await look().catch(() => this.told);
  }
}
