import { expect, test } from '@jest/globals';

import { isSameScope, type Scope } from '../../../../static/backlog/scan/scope';

const SCOPES: readonly Scope[] = [
  { kind: 'project', projectId: '1' },
  { kind: 'project', projectId: '2' },
  { kind: 'board', boardId: '1' },
  { kind: 'board', boardId: '2' },
  { kind: 'jql', projectId: '1', jql: 'type = Bug' },
  { kind: 'jql', projectId: '1', jql: 'type = Story' },
  { kind: 'jql', projectId: '2', jql: 'type = Bug' },
];

test('a scan of one board, project or query is not one of another', () => {
  for (const [nth, one] of SCOPES.entries()) {
    expect(SCOPES.map((other) => isSameScope(one, { ...other }))).toEqual(SCOPES.map((_, at) => at === nth));
  }
});
