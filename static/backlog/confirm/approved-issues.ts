import type { ApprovedIssue } from '#run';

import { choiceOf, type Choices } from '../review/choices';
import type { ScannedIssue } from '../scan/scanned-issue';

/** What is approved of issues that were selected in the review, with what it showed of each. */
export const approvedIssues = (issues: readonly ScannedIssue[], choices: Choices): readonly ApprovedIssue[] =>
  issues.map(({ id, place, band, tag, ownLabels }) => ({
    id: Number(id),
    place,
    band,
    choice: choiceOf(choices, id),
    tag,
    labels: ownLabels,
  }));
