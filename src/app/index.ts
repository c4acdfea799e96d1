/** Use cases of the functions, over ports. */
export { answerCall } from './answer-call';
export { followChange } from './events/follow-change';
export { sweepChanges, type SweepReport } from './events/sweep/sweep-changes';
export { type Ports } from './ports';
export { reportPersons, type PersonsReport } from './report-persons';
export { ReportRefusedError, type ReportPorts } from './report-ports';
export { advanceRun, type Advanced, type AdvancePorts } from './runs/advance-run';
export { functionKeeper } from './runs/function-keeper';
export { type DelayedEvent, type Pushed, type RunQueue } from './runs/run-queue';
export { PORTIONS_KEPT, RUNS_MOST, sweepRuns } from './runs/sweep-runs';
export { watchRuns } from './runs/watch-runs';
