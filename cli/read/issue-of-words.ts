import { plainIssueText } from '#rules';

import type { FoundIssue } from './find-issue';

interface Words {
  readonly summary: string | undefined;
  readonly description: string | undefined;
}

/** An issue of plain words, given on the command line. */
export const issueOfWords = ({ summary = '', description = '' }: Words): FoundIssue => ({
  kind: 'found',
  issue: { key: 'This text', text: plainIssueText({ summary, description }), labels: [] },
});
