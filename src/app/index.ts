/** Use cases of the functions, over ports. */
export { answerCall } from './answer-call';
export { type Ports } from './ports';
export { reportPersons, type PersonsReport } from './report-persons';
export { ReportRefusedError, type ReportPorts } from './report-ports';
export { type DelayedEvent, type Pushed, type RunQueue } from './runs/run-queue';
