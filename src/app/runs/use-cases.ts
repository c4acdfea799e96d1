import type { Api, Payload, RunApi } from '#contract';

import type { Ports } from '../ports';
import { addPortion } from './add-portion';
import { beginRun } from './begin-run';
import { checkpointRun } from './checkpoint-run';
import { commandRun } from './command-run';
import { currentRun } from './current-run';
import { listRunsOf } from './list-runs';
import { readPortionOf } from './read-portion';
import { releaseRunOf } from './release-run';
import { retryRun } from './retry-run';
import { startRunOf } from './start-run';
import { takeRunOf } from './take-run';
import { undoRun } from './undo-run';

type RunUseCases = {
  readonly [Name in keyof RunApi]: (ports: Ports, payload: Payload<Name>) => Promise<Api[Name]['result']>;
};

/** What answers the calls about runs. */
export const RUN_USE_CASES: RunUseCases = {
  'run.start': startRunOf,
  'run.add-portion': addPortion,
  'run.begin': beginRun,
  'run.take': takeRunOf,
  'run.portion': readPortionOf,
  'run.checkpoint': checkpointRun,
  'run.release': releaseRunOf,
  'run.command': commandRun,
  'run.current': currentRun,
  'run.list': listRunsOf,
  'run.undo': undoRun,
  'run.retry': retryRun,
};
