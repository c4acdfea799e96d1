import type { RunView } from '#contract';

import { loadPart } from '../../ui/load-part';
import { saveFile } from '../../ui/save-file';
import { SLICE_PORTS } from '../../ui/slice-ports';
import { stepsInSlices } from '../../ui/steps-in-slices';
import type { PagePorts } from '../page-ports';
import type { KnownKeys } from '../runs/known-keys';
import { readPortions } from '../runs/read-portions';
import { logColumns, runLog } from './run-log';

/**
 * Lets the browser save what a run did with each issue, for a spreadsheet. Keys are asked for only now: the app keeps
 * none.
 *
 * @throws FunctionFailed, JiraError, PartMissing; the signal's reason
 */
export async function saveLog(ports: PagePorts, run: RunView, keys: KnownKeys, signal: AbortSignal): Promise<void> {
  const log = runLog(await readPortions(ports, run.header, signal));
  await keys.find(
    log.map(({ id }) => id),
    signal,
  );
  const { writeIssuesCsv } = await loadPart(() => import('#exchange'));
  const name = `backlog-or-plan-run-${run.header.approvedAt.slice(0, 10)}.csv`;
  const text = await stepsInSlices(writeIssuesCsv(log, logColumns(run, keys.get), ','), SLICE_PORTS, signal);
  saveFile(name, 'text/csv;charset=utf-8', ...text);
}
