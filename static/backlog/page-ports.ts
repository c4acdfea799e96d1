import type { Answer, Api, RunApi } from '#contract';
import type { Request } from '#jira';

import type { SlicePorts } from '../ui/in-slices';
import type { PatiencePorts } from '../ui/patience';
import type { TabMemory } from './runs/tab-memory';

/** Calls a function of the app about runs. Never throws: a failure is an answer like any other. */
export type CallFunction = <Name extends keyof RunApi>(
  name: Name,
  payload: Api[Name]['payload'],
) => Promise<Answer<Api[Name]['result']>>;

/** Everything the page does outside of itself. */
export interface PagePorts extends PatiencePorts {
  readonly request: Request;
  readonly slices: SlicePorts;
  readonly call: CallFunction;
  /** A made-up name, unlike every other: 32 letters and digits. */
  readonly newName: () => string;
  readonly tabMemory: TabMemory;
}
