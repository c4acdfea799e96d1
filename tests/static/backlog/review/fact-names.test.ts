import { expect, test } from '@jest/globals';

import { finish } from '#rules';

import { factNames } from '../../../../static/backlog/review/fact-names';
import { scannedIssue } from '../scanned-issue-builder';

test('an issue can be filtered by every name that occurs, in the order people count in', () => {
  const facts = (type: string, sprint?: string, assignee?: string) => ({ type, sprint, assignee });
  const issues = [
    scannedIssue(1, { facts: facts('Task', 'Sprint 10', 'Zoe') }),
    scannedIssue(2, { facts: facts('Bug', 'Sprint 9') }),
    scannedIssue(3, { facts: facts('Task', 'Sprint 9', 'Émile') }),
    scannedIssue(4, { facts: undefined }),
  ];
  expect(finish(factNames(issues))).toEqual({
    type: ['Bug', 'Task'],
    sprint: ['Sprint 9', 'Sprint 10'],
    assignee: ['', 'Émile', 'Zoe'],
  });
});
