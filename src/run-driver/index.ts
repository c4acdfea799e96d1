/** Advances a run: what its machine wants is carried out in Jira, patiently, by whoever holds it. */
export { driveRun, type Driven } from './drive-run';
export { Patience } from './patience';
export type { RunKeeper, RunPorts } from './ports';
