import { saveFile } from '../../ui/save-file';
import type { ScannedIssue } from '../scan/scanned-issue';
import type { Choices } from './choices';

/** Lets the browser save the issues that are shown, as they are shown, for a spreadsheet. */
export async function saveTable(issues: readonly ScannedIssue[], choices: Choices): Promise<void> {
  // Loaded when first needed: few people who scan save the table. A file of its own, not all of `#exchange`: what is
  // imported both ways falls apart into many small files, for every page.
  const { tableCsv } = await import('./table-csv');
  saveFile('backlog-or-plan-issues.csv', 'text/csv;charset=utf-8', tableCsv(issues, choices));
}
