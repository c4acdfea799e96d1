import type { RunView } from '#contract';
import type { Portion } from '#run';

import { saveFile } from '../../ui/save-file';
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
  const { writeIssuesCsv } = await import('#exchange');
  const name = `backlog-or-plan-run-${approvedAt.slice(0, 10)}.csv`;
  saveFile(name, 'text/csv;charset=utf-8', writeIssuesCsv(log, logColumns(run, keys.get), ','));
}
