import type { Request } from '#jira';
import type { RunKeeper } from '#run-driver';

import type { Scenario } from './scenario';
import type { KeptRun } from './sim-keeper';
import type { SimPeople } from './sim-people';
import type { Holder, Network } from './troubles';

/** Ends holders at steps that a test chooses. */
export type Deaths = (holder: Holder) => 'go' | 'die-before' | 'die-after';

export interface Plant {
  readonly request?: (request: Request) => Request;
  readonly keeper?: (keeper: RunKeeper, run: KeptRun) => RunKeeper;
}

/** All that a run meets. */
export interface World extends Network {
  readonly scenario: Scenario;
  readonly people: SimPeople;
  readonly plant: Plant;
  readonly deaths?: Deaths;
}
