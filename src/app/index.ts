/** Use cases of the functions, over ports. */
export { answerCall } from './answer-call';
export { followChange } from './events/follow-change';
export { sweepChanges, type SweepReport } from './events/sweep/sweep-changes';
export { type Ports } from './ports';
export { reportPersons, type PersonsReport } from './report-persons';
export { ReportRefusedError, type ReportPorts } from './report-ports';
