import { expect, test } from '@jest/globals';
import * as v from 'valibot';

import { fromSavedPage, SavedPage, toSavedPage } from '../../../../../static/backlog/scan/saved/saved-scan';
import { scannedIssue } from '../../scanned-issue-builder';

test('a page that is kept has no text, and exactly the tag and labels that a run compares', () => {
  const tag = { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 2, run: 'r1' } as const;
  const issue = scannedIssue(1, {
    summary: 'Secret plans',
    typeId: '10077',
    tag,
    ownLabels: ['project-plan'],
    standing: { kind: 'tagged', place: 'plan', by: 'run', rules: 2 },
  });
  const kept = JSON.stringify(toSavedPage([issue, scannedIssue(2)]));
  expect(kept).not.toContain('Secret');
  expect(kept).not.toContain('Task');
  const [first, second] = fromSavedPage(v.parse(SavedPage, JSON.parse(kept)));
  expect(first).toMatchObject({
    typeId: '10077',
    facts: undefined,
    tag,
    ownLabels: ['project-plan'],
    standing: issue.standing,
  });
  expect(second).toMatchObject({ tag: undefined, ownLabels: [] });
});
