import { writeIssuesCsv, type IssueColumn } from '#exchange';
import type { Steps } from '#rules';

import { percentOf } from '../../ui/percent-of';
import { BAND_WORD, PLACE_NAME } from '../../ui/place-words';
import type { ScannedIssue } from '../scan/scanned-issue';
import { choiceOf, type Choices } from './choices';
import { becauseWords } from './issue-words';
import { tagText } from './standing-words';
import { shownBand } from './table-view';

/** The issues that are shown, as they are shown, for a spreadsheet. */
export function tableCsv(issues: readonly ScannedIssue[], choices: Choices): Steps<readonly string[]> {
  const columns: readonly IssueColumn<ScannedIssue>[] = [
    { name: 'Key', cell: ({ key }) => key },
    { name: 'Summary', cell: ({ summary = '' }) => summary },
    { name: 'Type', cell: ({ facts }) => facts?.type ?? '' },
    { name: 'Sprint', cell: ({ facts }) => facts?.sprint ?? '' },
    { name: 'Assignee', cell: ({ facts }) => facts?.assignee ?? '' },
    { name: 'Suggestion', cell: ({ place }) => PLACE_NAME[place] },
    {
      name: 'Confidence %',
      cell: ({ place, confidence }) => (place === 'unclear' ? '' : percentOf(confidence)),
    },
    { name: 'Band', cell: (issue) => bandWord(issue) },
    { name: 'Your choice', cell: ({ id }) => choiceName(choiceOf(choices, id)) },
    { name: 'Tag', cell: ({ standing }) => tagText(standing) },
    { name: 'Because', cell: ({ because }) => becauseWords(because) },
  ];
  return writeIssuesCsv(issues, columns, ',');
}

function bandWord(issue: ScannedIssue): string {
  const band = shownBand(issue);
  return band === undefined ? '' : BAND_WORD[band];
}

const choiceName = (choice: 'suggested' | 'backlog' | 'plan'): string =>
  choice === 'suggested' ? '' : PLACE_NAME[choice];
