import type { IssueColumn } from '#exchange';

import { PLACE_NAME } from '../../ui/place-words';
import { saveFile } from '../../ui/save-file';
import type { ScannedIssue } from '../scan/scanned-issue';
import { choiceOf, type Choices } from './choices';
import { BAND_WORD, becauseWords } from './issue-words';
import { tagText } from './standing-words';
import { shownBand } from './table-view';

/** Lets the browser save the issues that are shown, as they are shown, for a spreadsheet. */
export async function saveTable(issues: readonly ScannedIssue[], choices: Choices): Promise<void> {
  // Loaded when first needed: few people who scan save the table.
  const { writeIssuesCsv } = await import('#exchange');
  const columns: readonly IssueColumn<ScannedIssue>[] = [
    { name: 'Key', cell: ({ key }) => key },
    { name: 'Summary', cell: ({ summary = '' }) => summary },
    { name: 'Type', cell: ({ facts }) => facts?.type ?? '' },
    { name: 'Sprint', cell: ({ facts }) => facts?.sprint ?? '' },
    { name: 'Assignee', cell: ({ facts }) => facts?.assignee ?? '' },
    { name: 'Suggestion', cell: ({ place }) => PLACE_NAME[place] },
    {
      name: 'Confidence %',
      cell: ({ place, confidence }) => (place === 'unclear' ? '' : Math.round(100 * confidence)),
    },
    { name: 'Band', cell: (issue) => bandWord(issue) },
    { name: 'Your choice', cell: ({ id }) => choiceName(choiceOf(choices, id)) },
    { name: 'Tag', cell: ({ standing }) => tagText(standing) },
    { name: 'Because', cell: ({ because }) => becauseWords(because) },
  ];
  saveFile('backlog-or-plan-issues.csv', 'text/csv;charset=utf-8', writeIssuesCsv(issues, columns, ','));
}

function bandWord(issue: ScannedIssue): string {
  const band = shownBand(issue);
  return band === undefined ? '' : BAND_WORD[band];
}

const choiceName = (choice: 'suggested' | 'backlog' | 'plan'): string =>
  choice === 'suggested' ? '' : PLACE_NAME[choice];
