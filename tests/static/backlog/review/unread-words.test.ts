import { expect, test } from '@jest/globals';

import { EVERYTHING, type TableQuery } from '../../../../static/backlog/review/table-query';
import { unreadWords } from '../../../../static/backlog/review/unread-words';

const words = (query: Partial<TableQuery>, read = 25): string => unreadWords({ ...EVERYTHING, ...query }, read, 1250);

test('it is said what the texts that are not read leave out of what is asked', () => {
  expect(words({ search: 'harbour', type: 'Story' })).toBe('Only the 25 issues read so far are searched.');
  expect(words({ search: 'harbour' }, 1)).toBe('Only the 1 issue read so far is searched.');
  for (const fact of ['type', 'sprint', 'assignee']) expect(words({ [fact]: '' })).toContain('looked through for that');
  expect(words({ sort: { column: 'summary', descending: true } })).toContain('in order; the others come last');
});

test('it is said before anything is asked, or where that does not need the texts', () => {
  for (const query of [{}, { place: 'plan' }, { sort: { column: 'key', descending: false } }] as const) {
    expect(words(query)).toBe(
      'Only 25 of 1,250 issues are read so far: search, the filters by type, sprint and assignee, and the CSV cover only those.',
    );
  }
});
