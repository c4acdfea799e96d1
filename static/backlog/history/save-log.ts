import type { RunView } from '#contract';
import type { Portion } from '#run';

import { loadPart } from '../../ui/load-part';
import { saveFile } from '../../ui/save-file';
import { SLICE_PORTS } from '../../ui/slice-ports';
import { stepsInSlices } from '../../ui/steps-in-slices';
import type { PagePorts } from '../page-ports';
import { callAgain } from '../runs/call-again';
import type { KnownKeys } from '../runs/known-keys';
import { logColumns, runLog } from './run-log';

/**
 * Lets the browser save what a run did with each issue, for a spreadsheet. Keys are asked for only now: the app keeps
 * none.
 *
 * @throws FunctionFailed, JiraError, PartMissing; the signal's reason
 */
export async function saveLog(ports: PagePorts, run: RunView, keys: KnownKeys, signal: AbortSignal): Promise<void> {
  const { id: runId, projectId, portions: count, approvedAt } = run.header;
  const portions: Portion[] = [];
  for (let index = 0; index < count; index += 1) {
    portions.push((await callAgain(ports, 'run.portion', { projectId, runId, index }, signal)).portion);
  }
  const log = runLog(portions);
  await keys.find(
    log.map(({ id }) => id),
    signal,
  );
  const { writeIssuesCsv } = await loadPart(() => import('#exchange'));
  const name = `backlog-or-plan-run-${approvedAt.slice(0, 10)}.csv`;
  const text = await stepsInSlices(writeIssuesCsv(log, logColumns(run, keys.get), ','), SLICE_PORTS, signal);
  saveFile(name, 'text/csv;charset=utf-8', ...text);
}
