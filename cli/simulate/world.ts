import type { Request } from '#jira';
import type { RunHeader } from '#run';
import type { RunKeeper } from '#run-driver';
import type { KeyValue, StoredRun } from '#storage';

import type { Fate, Holder } from './holder';
import type { Scenario } from './scenario';
import type { SimPeople } from './sim-people';
import type { Network } from './troubles';

/** Ends holders at steps that a test chooses. */
export type Deaths = (holder: Holder) => Fate;

/** What stands between the app and its world: how tests plant faults that must be found. */
export interface Plant {
  readonly request?: (request: Request, world: World) => Request;
  readonly store?: (store: KeyValue, world: World) => KeyValue;
  /** Of a page; a function's is between it and the store. */
  readonly keeper?: (keeper: RunKeeper, stored: () => Promise<StoredRun | undefined>) => RunKeeper;
}

/** A site with all that happens on it. */
export interface World extends Network {
  /** Stands in all that is this site's own. */
  readonly mark: string;
  readonly scenario: Scenario;
  readonly people: SimPeople;
  readonly plant: Plant;
  /** What the app keeps there: as it is, without a network in between. */
  readonly store: KeyValue & { readonly values: ReadonlyMap<string, unknown> };
  /** What indexes last answered. */
  readonly indexes: Map<string, Awaited<ReturnType<KeyValue['queryEntity']>>>;
  readonly newHolder: (name: string) => Holder;
  /** Made-up ids of runs, and names: all of them carry the mark of their site. */
  readonly newId: () => string;
  readonly newName: () => string;
  /** What was taken back of what was left in the queue. */
  readonly takenBack: Set<string>;
  /** The rules that are published now. */
  rules: RunHeader['rules'];
  /** A run begins: it has three days from now on. */
  readonly begins: () => void;
  /** Whether what is still going will never end. */
  readonly isLate: () => boolean;
  /** Errors that no one foresaw. */
  readonly unforeseen: string[];
  /** What was said here that is of another site. */
  readonly foreign: string[];
}
