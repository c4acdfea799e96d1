import type { NewRun, RunView } from '#contract';
import { planRunSteps, type ApprovedIssue, type RunPlan } from '#run';

import { stepsInSlices } from '../../ui/steps-in-slices';
import type { PagePorts } from '../page-ports';
import { callAgain } from './call-again';

/** A list that somebody approved, and how it shall be written. */
export interface ApprovedList extends Pick<NewRun, 'mode' | 'rules' | 'labels' | 'scope' | 'scannedAt'> {
  readonly issues: readonly ApprovedIssue[];
}

/** What became of a list that was handed over. */
export type HandedOver =
  | { readonly kind: 'begun'; readonly runId: string }
  /** Another run of the project is not over. */
  | { readonly kind: 'busy'; readonly run: RunView }
  /** There is nothing to write. */
  | { readonly kind: 'nothing' };

/** The signal of what is seen through. */
const NEVER = new AbortController().signal;
/** Stands for the run's id until that is known: how much is written does not depend on it. */
const UNNAMED = 'unnamed';

/** What a run of that list would write. @throws the signal's reason */
export const planList = (
  { mode, rules, labels, issues }: Pick<ApprovedList, 'mode' | 'rules' | 'labels' | 'issues'>,
  slices: PagePorts['slices'],
  id = UNNAMED,
  signal?: AbortSignal,
): Promise<RunPlan> => stepsInSlices(planRunSteps({ id, mode, rules, labels }, issues), slices, signal ?? NEVER);

/**
 * Hands an approved list over to the functions, a portion at a time, and begins its run.
 *
 * @param tell how many portions are handed over, of how many
 * @param onStarted told of the run that has its project's place, and is not begun yet
 * @throws FunctionFailed; the signal's reason
 */
export async function handOverRun(
  ports: Pick<PagePorts, 'call' | 'sleep' | 'slices' | 'newName'>,
  projectId: string,
  list: ApprovedList,
  signal: AbortSignal,
  tell: (done: number, total: number) => void,
  onStarted: (runId: string) => void = () => undefined,
): Promise<HandedOver> {
  const { mode, rules, labels, scope, scannedAt } = list;
  const measured = await planList(list, ports.slices, UNNAMED, signal);
  const { issues } = measured;
  if (issues === 0) return { kind: 'nothing' };
  const total = measured.portions.length;
  tell(0, total);
  const run = { mode, rules, labels, scope, scannedAt, issues, portions: total };
  const started = await callAgain(ports, 'run.start', { projectId, attempt: ports.newName(), run }, signal);
  if (started.kind === 'busy') return started;
  const { runId } = started;
  onStarted(runId);
  const { portions } = await planList(list, ports.slices, runId, signal);
  for (const [index, { groups }] of portions.entries()) {
    await callAgain(ports, 'run.add-portion', { projectId, runId, index, groups }, signal);
    tell(index + 1, total);
  }
  const begun = await callAgain(ports, 'run.begin', { projectId, runId }, signal);
  if (begun.kind === 'busy') return begun;
  return begun.kind === 'begun' ? { kind: 'begun', runId } : { kind: 'nothing' };
}
