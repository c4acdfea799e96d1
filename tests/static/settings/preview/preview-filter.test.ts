import { describe, expect, it } from '@jest/globals';

import { compareAnswers } from '#measure';
import { plainIssueText, type Place, type Side } from '#rules';

import { ALL, filterMoved, isSameFilter } from '../../../../static/settings/preview/preview-filter';

const answered = (key: string, decided: Side | undefined, from: Place, to: Place) => ({
  issue: { id: key, key, text: plainIssueText({}), decided },
  before: { place: from, evidence: [], cut: false, isReadable: true },
  after: { place: to, evidence: [], cut: false, isReadable: true },
});
const { moved } = compareAnswers([
  answered('better', 'plan', 'backlog', 'plan'),
  answered('worse', 'backlog', 'backlog', 'plan'),
  answered('open', undefined, 'plan', 'unclear'),
]);
const keys = (filter: Parameters<typeof filterMoved>[1]): readonly string[] =>
  filterMoved(moved, filter).map(({ issue }) => issue.key);

describe('a filter of the changed issues', () => {
  it('lets all through, or those that go one way, or those that are worse or better for people', () => {
    expect(keys(ALL)).toEqual(['worse', 'open', 'better']);
    expect(keys({ kind: 'move', from: 'backlog', to: 'plan' })).toEqual(['worse', 'better']);
    expect(keys({ kind: 'tone', tone: 'worse' })).toEqual(['worse']);
    expect(keys({ kind: 'tone', tone: 'even' })).toEqual(['open']);
    expect(keys({ kind: 'tone', tone: 'better' })).toEqual(['better']);
  });

  it('is the same when it lets the same through', () => {
    expect(isSameFilter({ kind: 'move', from: 'plan', to: 'mixed' }, { kind: 'move', from: 'plan', to: 'mixed' })).toBe(
      true,
    );
    expect(isSameFilter({ kind: 'move', from: 'plan', to: 'mixed' }, { kind: 'move', from: 'mixed', to: 'plan' })).toBe(
      false,
    );
  });
});
