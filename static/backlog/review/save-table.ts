import { inSlices } from '../../ui/in-slices';
import { loadPart } from '../../ui/load-part';
import { saveFile } from '../../ui/save-file';
import { SLICE_PORTS } from '../../ui/slice-ports';
import { stepsInSlices } from '../../ui/steps-in-slices';
import type { ScannedIssue } from '../scan/scanned-issue';
import type { Choices } from './choices';

/**
 * Lets the browser save the issues that are shown, as they are shown, for a spreadsheet.
 *
 * @throws PartMissing; the signal's reason
 */
export async function saveTable(issues: readonly ScannedIssue[], choices: Choices, signal: AbortSignal): Promise<void> {
  // Loaded when first needed: few people who scan save the table. A file of its own, not all of `#exchange`: what is
  // imported both ways falls apart into many small files, for every page.
  const { tableCsv } = await loadPart(() => import('./table-csv'));
  const text = await stepsInSlices(tableCsv(issues, choices), SLICE_PORTS, signal);
  // Handed over piece by piece as well: all at once, that alone would hold the page up.
  const pieces = await inSlices(text, (piece) => new Blob([piece]), SLICE_PORTS, signal);
  saveFile('backlog-or-plan-issues.csv', 'text/csv;charset=utf-8', ...pieces);
}
